import CPostgres

extension QueryResult {
    /// All rows as tuples, columns by position.
    func rows<each Column: PostgresDecodable>(
        as _: (repeat each Column).Type, site: CallSite
    ) throws(PostgresError) -> [(repeat each Column)] {
        var wanted = 0
        for _ in repeat (each Column).self { wanted += 1 }
        let columns = Int(PQnfields(handle))
        guard columns == wanted else {
            throw PostgresError(
                .decoding, "The statement returns \(columns) columns where \(wanted) are decoded", site: site)
        }
        let types = (0..<Int32(columns)).map { PostgresType(rawValue: PQftype(handle, $0)) }
        let count = PQntuples(handle)
        var rows: [(repeat each Column)] = []
        rows.reserveCapacity(Int(count))
        for row in 0..<count {
            var column: Int32 = 0
            rows.append(
                (repeat try value((each Column).self, row: row, column: &column, types: types, site: site)))
        }
        return rows
    }

    private func value<Value: PostgresDecodable>(
        _: Value.Type, row: Int32, column: inout Int32, types: [PostgresType], site: CallSite
    ) throws(PostgresError) -> Value {
        defer { column += 1 }
        let type = types[Int(column)]
        do throws(ValueError) {
            guard PQgetisnull(handle, row, column) == 0 else { return try Value.decodeNull() }
            let bytes = UnsafeRawBufferPointer(
                start: PQgetvalue(handle, row, column), count: Int(PQgetlength(handle, row, column)))
            return try Value.decode(bytes.bytes, as: type)
        } catch {
            let name = PQfname(handle, column).map { String(cString: $0) } ?? ""
            throw PostgresError(
                .decoding,
                "Column \(name) (index \(column), row \(row)) of type \(type) does not decode as \(Value.self): "
                    + error.phrase,
                site: site)
        }
    }
}
