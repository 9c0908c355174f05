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

    /// Closes the rows written before the range that a retraction or correction in it takes back.
    func close(_ range: PositionRange, on connection: Connection) async throws(PostgresError) {
        let closings = try await connection.rows(
            """
            SELECT event::text, min(position) FROM log.closing
            WHERE position > \(range.after) AND position <= \(range.upto)
            GROUP BY event
            """,
            as: (String, Int64).self)
        guard !closings.isEmpty else { return }
        let (events, positions) = (closings.map(\.0), closings.map(\.1))
        for table in tables {
            try await connection.execute(
                """
                UPDATE projection.\(identifier: table.name) AS shown
                SET known_until = closing.position
                FROM unnest(\(events)::uuid[], \(positions)) AS closing (event, position)
                WHERE shown.event = closing.event AND shown.known_until IS NULL AND shown.known_from <= \(range.after)
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
