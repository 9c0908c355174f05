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
        // The index finds the articles by the words that must be there (querytree: T where there are none); only their
        // reports' own words are then looked at, for a word that is not wanted may well stand elsewhere in the article.
        let rows = try await connection.rows(
            """
            WITH wanted AS (
                SELECT websearch_to_tsquery('english', \(words)) AS query
            ), needed AS (
                SELECT nullif(querytree(query), 'T')::tsquery AS words, querytree(query) = 'T' AS is_nothing FROM wanted
            ), found AS MATERIALIZED (
                SELECT article, body FROM log.article_text, needed WHERE to_tsvector('english', body) @@ needed.words
                UNION ALL
                SELECT article, body FROM log.article_text WHERE (SELECT is_nothing FROM needed)
            )
            SELECT \(unescaped: RecordedReport.columns)
            FROM found
            JOIN projection.entry AS entry
                ON entry.generation = (SELECT generation FROM projection.live WHERE projection = 'entry')
                AND entry.article = found.article
            \(unescaped: RecordedReport.joins)
            WHERE entry.known_from <= \(upTo) AND (entry.known_until IS NULL OR entry.known_until > \(upTo))
                AND (\(knowledge.publishedBy?.description)::date IS NULL
                OR \(unescaped: Knowledge.wasPublished) <= \(knowledge.publishedBy?.description)::date)
                AND (\(before?.day.description)::date IS NULL
                OR (entry.sort_day, entry.position) < (\(before?.day.description)::date, \(before?.position)))
                AND to_tsvector(
                    'english',
                    substr(found.body, entry.evidence_start + 1, entry.evidence_end - entry.evidence_start)
                ) @@ (SELECT query FROM wanted)
            ORDER BY entry.sort_day DESC, entry.position DESC
            LIMIT \(Int64(limit))
            """,
            as: RecordedReport.Row.self)
        return try rows.map(RecordedReport.init)
    }
}
