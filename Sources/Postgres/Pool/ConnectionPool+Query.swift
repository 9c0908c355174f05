import Logging

/// One statement each, on whatever connection is free.
extension ConnectionPool {
    @discardableResult
    package func execute(
        _ query: Query, fileID: String = #fileID, line: Int = #line
    ) async throws(PostgresError) -> Int {
        try await lending(fileID, line) { connection throws(PostgresError) in
            try await connection.execute(query, fileID: fileID, line: line)
        }
    }

    package func rows<each Column: PostgresDecodable>(
        _ query: Query, as types: (repeat each Column).Type = (repeat each Column).self,
        fileID: String = #fileID, line: Int = #line
    ) async throws(PostgresError) -> [(repeat each Column)] {
        try await lending(fileID, line) { connection throws(PostgresError) in
            try await connection.rows(query, as: types, fileID: fileID, line: line)
        }
    }

    package func row<each Column: PostgresDecodable>(
        _ query: Query, as types: (repeat each Column).Type = (repeat each Column).self,
        fileID: String = #fileID, line: Int = #line
    ) async throws(PostgresError) -> (repeat each Column)? {
        try await lending(fileID, line) { connection throws(PostgresError) in
            try await connection.row(query, as: types, fileID: fileID, line: line)
        }
    }

    package func rows<Column: PostgresDecodable>(
        _ query: Query, as type: Column.Type = Column.self, fileID: String = #fileID, line: Int = #line
    ) async throws(PostgresError) -> [Column] {
        try await lending(fileID, line) { connection throws(PostgresError) in
            try await connection.rows(query, as: type, fileID: fileID, line: line)
        }
    }

    package func row<Column: PostgresDecodable>(
        _ query: Query, as type: Column.Type = Column.self, fileID: String = #fileID, line: Int = #line
    ) async throws(PostgresError) -> Column? {
        try await lending(fileID, line) { connection throws(PostgresError) in
            try await connection.row(query, as: type, fileID: fileID, line: line)
        }
    }

    package func run(script: String, fileID: String = #fileID, line: Int = #line) async throws(PostgresError) {
        try await lending(fileID, line) { connection throws(PostgresError) in
            try await connection.run(script: script, fileID: fileID, line: line)
        }
    }

    /// A transaction that may be run again where that is safe and helps: the session was lost before COMMIT, another
    /// transaction was in the way, or two waited for each other.
    @discardableResult
    nonisolated(nonsending) package func transaction<Value>(
        _ mode: TransactionMode = .readCommitted, attempts: Int = 1, fileID: String = #fileID, line: Int = #line,
        _ body: (Connection) async throws -> Value
    ) async throws -> Value {
        var remaining = attempts
        while true {
            remaining -= 1
            do {
                return try await withConnection(fileID: fileID, line: line) { connection in
                    try await connection.transaction(mode, fileID: fileID, line: line, body)
                }
            } catch let error as PostgresError where remaining > 0 && error.isSafeToRunAgain {
                logger.info("Running a transaction again", metadata: ["error": "\(error)"])
            }
        }
    }

    private nonisolated(nonsending) func lending<Value>(
        _ fileID: String, _ line: Int, _ body: (Connection) async throws(PostgresError) -> Value
    ) async throws(PostgresError) -> Value {
        let connection = try await lease(CallSite(fileID: fileID, line: line))
        do throws(PostgresError) {
            let value = try await body(connection)
            await giveBack(connection)
            return value
        } catch {
            await giveBack(connection)
            throw error
        }
    }
}

extension PostgresError {
    fileprivate var isSafeToRunAgain: Bool { isWorthRetrying && sqlState != .transactionResolutionUnknown }
}
