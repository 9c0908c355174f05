import CPostgres

extension Connection {
    /// Runs a statement and returns the number of rows it returned, inserted, changed or deleted.
    @discardableResult
    package func execute(
        _ query: Query, fileID: String = #fileID, line: Int = #line
    ) async throws(PostgresError) -> Int {
        let site = CallSite(statement: query.sql, fileID: fileID, line: line)
        try await takeTurn(site)
        return try await perform(site) { handle in
            query.parameters.send(query.sql, on: handle)
        } receive: { (result: borrowing QueryResult) throws(PostgresError) in
            result.affectedRows
        }
    }

    /// Runs a statement and decodes all its rows, columns by position.
    package func rows<each Column: PostgresDecodable>(
        _ query: Query, as types: (repeat each Column).Type = (repeat each Column).self,
        fileID: String = #fileID, line: Int = #line
    ) async throws(PostgresError) -> [(repeat each Column)] {
        let site = CallSite(statement: query.sql, fileID: fileID, line: line)
        try await takeTurn(site)
        return try await perform(site) { handle in
            query.parameters.send(query.sql, on: handle)
        } receive: { (result: borrowing QueryResult) throws(PostgresError) in
            try result.rows(as: types, site: site)
        }
    }

    /// The one row of a statement, or nil where it has none; more than one is an error.
    package func row<each Column: PostgresDecodable>(
        _ query: Query, as types: (repeat each Column).Type = (repeat each Column).self,
        fileID: String = #fileID, line: Int = #line
    ) async throws(PostgresError) -> (repeat each Column)? {
        try single(await rows(query, as: types, fileID: fileID, line: line), query, fileID, line)
    }

    /// The values of a statement's only column.
    package func rows<Column: PostgresDecodable>(
        _ query: Query, as type: Column.Type = Column.self, fileID: String = #fileID, line: Int = #line
    ) async throws(PostgresError) -> [Column] {
        let site = CallSite(statement: query.sql, fileID: fileID, line: line)
        try await takeTurn(site)
        return try await perform(site) { handle in
            query.parameters.send(query.sql, on: handle)
        } receive: { (result: borrowing QueryResult) throws(PostgresError) in
            try result.rows(as: type, site: site)
        }
    }

    /// The only value of a statement, or nil where it has no row; an optional type tells a NULL from that.
    package func row<Column: PostgresDecodable>(
        _ query: Query, as type: Column.Type = Column.self, fileID: String = #fileID, line: Int = #line
    ) async throws(PostgresError) -> Column? {
        try single(await rows(query, as: type, fileID: fileID, line: line), query, fileID, line)
    }

    /// Runs several statements, which share one transaction unless the script has its own.
    package func run(script: String, fileID: String = #fileID, line: Int = #line) async throws(PostgresError) {
        let site = CallSite(statement: script, fileID: fileID, line: line)
        try await takeTurn(site)
        try await perform(site) { handle in
            PQsendQuery(handle, script) == 1
        } receive: { (_: borrowing QueryResult) throws(PostgresError) in
        }
    }

    private func single<Row>(
        _ rows: [Row], _ query: Query, _ fileID: String, _ line: Int
    ) throws(PostgresError) -> Row? {
        guard rows.count <= 1 else {
            throw PostgresError(
                .decoding, "The statement returns \(rows.count) rows where one is expected", statement: query.sql,
                fileID: fileID, line: line)
        }
        return rows.first
    }
}
