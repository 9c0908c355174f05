import Postgres

extension Projection {
    /// Refuses tables without the columns that every row of the read side carries.
    func checkColumns(on connection: Connection) async throws {
        let required = [
            ("generation", "integer"), ("event", "uuid"), ("position", "bigint"), ("known_from", "bigint"),
            ("known_until", "bigint"),
        ]
        for table in tables {
            let columns = try await Self.columns(of: table, on: connection)
            for (name, type) in required where !columns.contains(where: { $0.name == name && $0.type == type }) {
                throw ProjectionError.refused(
                    projection: self.name, file: "tables.sql", reason: "table \(table) needs a column \(name) \(type)")
            }
        }
    }

    func blaming(_ error: PostgresError) -> any Error {
        error.isConnectionLost || error.isCancelled ? error : ProjectionError.failed(projection: name, error)
    }
}
