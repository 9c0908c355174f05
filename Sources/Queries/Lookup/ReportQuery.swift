package import Chronicle
package import Postgres

/// One report as it stands; none where the event was retracted, or reports nothing.
package struct ReportQuery: Sendable {
    package let event: EventID

    package init(event: EventID) { self.event = event }

    package func run(on connection: Connection) async throws -> RecordedReport? {
        try await connection.row(
            """
            SELECT \(unescaped: RecordedReport.columns)
            FROM projection.entry AS entry
            \(unescaped: RecordedReport.joins)
            WHERE entry.generation = (SELECT generation FROM projection.live WHERE projection = 'entry')
                AND entry.event = \(event.uuid) AND entry.known_until IS NULL
            """,
            as: RecordedReport.Row.self
        ).map(RecordedReport.init)
    }
}
