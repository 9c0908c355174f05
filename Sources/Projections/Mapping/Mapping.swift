import Postgres

/// A generation's `project.sql`, made to fill the generation's own tables.
struct Mapping: Sendable {
    static let parameters: Set<String> = ["after", "upto", "horizon"]

    private let tables: [GenerationTable]
    private let statements: [SQLText]

    init(_ projectSQL: String, filling tables: [String], of generation: Int) {
        self.tables = tables.map { GenerationTable($0, of: generation) }
        statements = SQLText(projectSQL).statements.map { $0.naming(tables, of: generation) }
    }

    /// Maps the events with position in (after, upto], their rows closed by what the log says up to the horizon.
    ///
    /// - Returns: How many rows were written.
    func insert(_ range: PositionRange, horizon: Int64, on connection: Connection) async throws(PostgresError) -> Int {
        var rows = 0
        for statement in statements {
            rows += try await connection.execute(query(statement, range, horizon))
        }
        return rows
    }

    /// Closes the rows that a retraction or correction in the range takes back: each by the first one after it was added.
    ///
    /// Rows added within the range come closed already where `project.sql` reads `projection.report`.
    func close(_ range: PositionRange, on connection: Connection) async throws(PostgresError) {
        let closes = try await connection.row(
            """
            SELECT EXISTS (SELECT FROM log.closing WHERE position > \(range.after) AND position <= \(range.upto))
            """,
            as: Bool.self)
        guard closes == true else { return }
        for table in tables {
            try await connection.execute(
                """
                UPDATE projection.\(identifier: table.name) AS shown
                SET known_until = closing.position
                FROM (
                    SELECT event, position,
                        lag(position, 1, 0::bigint) OVER (PARTITION BY event ORDER BY position) AS previous
                    FROM log.closing WHERE position > \(range.after) AND position <= \(range.upto)
                ) AS closing
                WHERE shown.event = closing.event AND shown.known_until IS NULL
                    AND shown.known_from < closing.position AND shown.known_from >= closing.previous
                """)
        }
    }

    private func query(_ statement: SQLText, _ range: PositionRange, _ horizon: Int64) -> Query {
        var interpolation = Query.StringInterpolation(literalCapacity: 0, interpolationCount: 3)
        for token in statement.tokens {
            switch token.text {
            case ":after" where token.kind == .parameter: interpolation.appendInterpolation(range.after)
            case ":upto" where token.kind == .parameter: interpolation.appendInterpolation(range.upto)
            case ":horizon" where token.kind == .parameter: interpolation.appendInterpolation(horizon)
            default: interpolation.appendInterpolation(unescaped: token.text)
            }
        }
        return Query(stringInterpolation: interpolation)
    }
}
