package import Chronicle
package import Postgres

/// What happened last, whoever it concerns, newest first; what is yet to come is left out.
package struct NewestQuery: Sendable {
    package let asOf: CalendarDay
    package let limit: Int

    package init(asOf: CalendarDay, limit: Int) {
        self.asOf = asOf
        self.limit = limit
    }

    package func run(on connection: Connection) async throws -> [RecordedReport] {
        let rows = try await connection.rows(
            """
            SELECT \(unescaped: RecordedReport.columns)
            FROM projection.entry AS entry
            \(unescaped: RecordedReport.joins)
            WHERE entry.generation = (SELECT generation FROM projection.live WHERE projection = 'entry')
                AND entry.known_until IS NULL AND entry.sort_day <= \(asOf.description)::date
            ORDER BY entry.sort_day DESC, entry.position DESC
            LIMIT \(Int64(limit))
            """,
            as: RecordedReport.Row.self)
        return try rows.map(RecordedReport.init)
    }
}
