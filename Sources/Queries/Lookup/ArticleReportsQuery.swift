package import Chronicle
package import Postgres

/// What one article reports, as it stands, in the order of its words.
package struct ArticleReportsQuery: Sendable {
    package let article: ArticleID
    package var knowledge = Knowledge()

    package init(article: ArticleID) { self.article = article }

    package func run(on connection: Connection) async throws -> [RecordedReport] {
        let upTo = try await knowledge.asOf.position(on: connection)
        let rows = try await connection.rows(
            """
            SELECT \(unescaped: RecordedReport.columns)
            FROM projection.entry AS entry
            \(unescaped: RecordedReport.joins)
            WHERE entry.generation = (SELECT generation FROM projection.live WHERE projection = 'entry')
                AND entry.article = \(article.uuid)
                AND entry.known_from <= \(upTo) AND (entry.known_until IS NULL OR entry.known_until > \(upTo))
            ORDER BY entry.evidence_start, entry.evidence_end, entry.position
            """,
            as: RecordedReport.Row.self)
        return try rows.map(RecordedReport.init)
    }
}
