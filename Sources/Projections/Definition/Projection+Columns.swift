import Postgres

extension Projection {
    /// Refuses tables without the columns that every row of the read side carries.
    func checkColumns(on connection: Connection) async throws {
        for table in tables {
            let columns = try await connection.rows(
                """
                SELECT attname::text, format_type(atttypid, atttypmod) FROM pg_attribute
                WHERE attrelid = to_regclass(\("projection.\"\(table)\"")) AND attnum > 0 AND NOT attisdropped
                """,
                as: (String, String).self)
            let required = [
                ("generation", "integer"), ("event", "uuid"), ("position", "bigint"), ("known_from", "bigint"),
                ("known_until", "bigint"),
            ]
            for (name, type) in required where !columns.contains(where: { $0 == (name, type) }) {
                throw ProjectionError.refused(
                    projection: self.name, file: "tables.sql", reason: "table \(table) needs a column \(name) \(type)")
            }
        }
    }

    func blaming(_ error: PostgresError) -> any Error {
        error.isConnectionLost || error.isCancelled ? error : ProjectionError.failed(projection: name, error)
    }
}
