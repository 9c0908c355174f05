import Postgres

extension GenerationTable {
    /// The first rows that are in one of two tables and not in the other, each with its counterpart.
    func drift(from rebuilt: GenerationTable, at position: Int64, on connection: Connection) async throws
        -> [DriftedRow]
    {
        let columns = try await columns(on: connection)
        let served = try await rows(columns, missingFrom: rebuilt, at: position, on: connection)
        let missing = try await rebuilt.rows(columns, missingFrom: self, at: position, on: connection)
        var drifted = served.map { row in
            DriftedRow(
                table: table, event: row.0, position: row.1, knownFrom: row.2, served: row.3,
                rebuilt: missing.first { $0.0 == row.0 && $0.2 == row.2 }?.3)
        }
        drifted += missing.filter { row in !served.contains { $0.0 == row.0 && $0.2 == row.2 } }
            .map { row in
                DriftedRow(
                    table: table, event: row.0, position: row.1, knownFrom: row.2, served: nil, rebuilt: row.3)
            }
        return Array(drifted.sorted { ($0.position, $0.knownFrom) < ($1.position, $1.knownFrom) }.prefix(20))
    }

    private func rows(
        _ columns: [String], missingFrom other: GenerationTable, at position: Int64, on connection: Connection
    ) async throws(PostgresError) -> [(String, Int64, Int64, String)] {
        try await connection.rows(
            """
            SELECT event::text, position, known_from, line
            FROM (
                \(unescaped: lines(columns, at: position, with: "event, position, known_from, "))
                EXCEPT ALL
                \(unescaped: other.lines(columns, at: position, with: "event, position, known_from, "))
            ) AS odd (event, position, known_from, line)
            ORDER BY position, known_from, line LIMIT 20
            """,
            as: (String, Int64, Int64, String).self)
    }
}
