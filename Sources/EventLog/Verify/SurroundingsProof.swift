import Chronicle
import Foundation
import Postgres

/// Proves what stands beside the events: that streams count theirs without gaps, and that texts are those recorded.
enum SurroundingsProof {
    static func firstFault(on connection: Connection) async throws(PostgresError) -> LogFault? {
        if let fault = try await streamFault(on: connection) { return fault }
        return try await textFault(on: connection)
    }

    private static func streamFault(on connection: Connection) async throws(PostgresError) -> LogFault? {
        let row = try await connection.row(
            """
            SELECT coalesce(stream.stream, counted.stream), coalesce(stream.version, 0), coalesce(counted.events, 0)
            FROM log.stream
            FULL JOIN (
                SELECT
                    event.stream,
                    CASE WHEN min(event.version) = 1 AND max(event.version) = count(*) THEN count(*) ELSE 0 END AS events
                FROM log.event
                GROUP BY event.stream
            ) AS counted ON counted.stream = stream.stream
            WHERE stream.version IS DISTINCT FROM counted.events
            ORDER BY 1
            LIMIT 1
            """,
            as: (String, Int, Int).self)
        return row.map { .streamVersions(StreamID(rawValue: $0.0), stored: $0.1, events: $0.2) }
    }

    private static func textFault(on connection: Connection) async throws(PostgresError) -> LogFault? {
        let row = try await connection.row(
            """
            SELECT
                recorded.position,
                substr(recorded.stream, 9)::uuid,
                CASE
                    WHEN text.article IS NULL THEN 'missing'
                    WHEN text.redacted_at IS NOT NULL THEN 'blanked'
                    ELSE 'changed'
                END
            FROM log.event AS recorded
            LEFT JOIN log.article_text AS text ON text.article = substr(recorded.stream, 9)::uuid
            WHERE recorded.type = 'ArticleRecorded'
                AND CASE
                    WHEN text.article IS NULL THEN true
                    WHEN text.redacted_at IS NULL
                        THEN encode(sha256(convert_to(text.body, 'UTF8')), 'hex') <> recorded.payload ->> 'digest'
                    ELSE NOT EXISTS (
                        SELECT
                        FROM log.event AS redaction
                        WHERE redaction.stream = recorded.stream AND redaction.type = 'ArticleRedacted'
                    )
                END
            ORDER BY recorded.position
            LIMIT 1
            """,
            as: (Int64, UUID, String).self)
        return row.map { position, article, fault in
            switch fault {
            case "missing": .textMissing(ArticleID(article), position: position)
            case "blanked": .textBlanked(ArticleID(article), position: position)
            default: .textChanged(ArticleID(article), position: position)
            }
        }
    }
}
