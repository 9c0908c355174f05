import Chronicle
import Foundation
package import Postgres

/// Reports whose evidence holds the words, newest first.
///
/// The words are read as PostgreSQL's `websearch_to_tsquery` does: `"in quotation marks"` in that order, `or`, `-without`.
package struct SearchQuery: Sendable {
    package var words: String
    package var knowledge = Knowledge()
    package var limit = 100
    /// Only what stands before this place: where an earlier answer ended.
    package var before: TimelinePlace?

    package init(words: String) { self.words = words }

    package func run(on connection: Connection) async throws -> [RecordedReport] {
        let upTo = try await knowledge.asOf.position(on: connection)
        // The words that must be there, T where there are none. Asked before, so that the planner knows how many
        // articles hold them.
        let needed = try await connection.row(
            "SELECT querytree(websearch_to_tsquery('english', \(words)))::text", as: String.self)
        // The index finds the articles by those; only their reports' own words are then looked at, for a word that is
        // not wanted may well stand elsewhere in the article. They are looked at newest first and no more of them than
        // it takes: a word may be in every fifth article.
        let rows = try await connection.rows(
            """
            WITH wanted AS (
                SELECT websearch_to_tsquery('english', \(words)) AS query
            ), found AS MATERIALIZED (
                SELECT article
                FROM log.article_text
                WHERE \(needed) = 'T' OR to_tsvector('english', body) @@ nullif(\(needed), 'T')::tsquery
            ), holding AS MATERIALIZED (
                SELECT newest.event, newest.known_from
                FROM (
                    SELECT entry.*
                    FROM found
                    JOIN projection.entry AS entry
                        ON entry.generation = (SELECT generation FROM projection.live WHERE projection = 'entry')
                        AND entry.article = found.article
                    WHERE entry.known_from <= \(upTo) AND (entry.known_until IS NULL OR entry.known_until > \(upTo))
                        AND (\(knowledge.publishedBy?.description)::date IS NULL
                        OR \(unescaped: Knowledge.wasPublished) <= \(knowledge.publishedBy?.description)::date)
                        AND (\(before?.day.description)::date IS NULL
                        OR (entry.sort_day, entry.position) < (\(before?.day.description)::date, \(before?.position)))
                    ORDER BY entry.sort_day DESC, entry.position DESC
                    OFFSET 0
                ) AS newest
                CROSS JOIN LATERAL (
                    SELECT to_tsvector(
                        'english',
                        substr(text.body, newest.evidence_start + 1, newest.evidence_end - newest.evidence_start)
                    ) @@ (SELECT query FROM wanted) AS wanted_words
                    FROM log.article_text AS text
                    WHERE text.article = newest.article
                    OFFSET 0
                ) AS evidence
                WHERE evidence.wanted_words
                ORDER BY newest.sort_day DESC, newest.position DESC
                LIMIT \(Int64(limit))
            )
            SELECT \(unescaped: RecordedReport.columns)
            FROM holding
            JOIN projection.entry AS entry
                ON entry.generation = (SELECT generation FROM projection.live WHERE projection = 'entry')
                AND entry.event = holding.event AND entry.known_from = holding.known_from
            \(unescaped: RecordedReport.joins)
            ORDER BY entry.sort_day DESC, entry.position DESC
            """,
            as: RecordedReport.Row.self)
        return try rows.map(RecordedReport.init)
    }
}
