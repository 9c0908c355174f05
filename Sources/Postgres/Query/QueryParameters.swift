import CPostgres

/// The bound values of one statement, encoded one after another into a single buffer.
struct QueryParameters: Sendable {
    private var types: [Oid] = []
    private var places: [Range<Int>?] = []
    private var bytes: [UInt8] = []

    var count: Int { places.count }

    mutating func append<Value: PostgresEncodable>(_ value: Value) {
        types.append(Value.postgresType.rawValue)
        guard !value.isNull else {
            places.append(nil)
            return
        }
        let start = bytes.count
        value.encode(into: &bytes)
        places.append(start..<bytes.count)
        // An empty value needs an address too, for libpq takes a null pointer for NULL.
        bytes.append(0)
    }

    /// Sends the statement with these parameters, results to come in binary format; false as libpq says it.
    func send(_ sql: String, on connection: OpaquePointer) -> Bool {
        bytes.withUnsafeBytes { buffer in
            let values = places.map { place in
                place.flatMap { buffer.baseAddress?.advanced(by: $0.lowerBound).assumingMemoryBound(to: CChar.self) }
            }
            let lengths = places.map { Int32($0?.count ?? 0) }
            let formats = [Int32](repeating: 1, count: count)
            return PQsendQueryParams(connection, sql, Int32(count), types, values, lengths, formats, 1) == 1
        }
    }
}
