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
        let rows = try await rows(query, as: types, fileID: fileID, line: line)
        guard rows.count <= 1 else {
            throw PostgresError(
                .decoding, "The statement returns \(rows.count) rows where one is expected", statement: query.sql,
                fileID: fileID, line: line)
        }
        return rows.first
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
}
