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
                CASE WHEN text.redacted_at IS NULL THEN coalesce(redaction.position, recorded.position) ELSE recorded.position END,
                recorded.stream,
                named.article,
                CASE
                    WHEN named.article IS NULL THEN 'astray'
                    WHEN text.article IS NULL THEN 'missing'
                    WHEN text.redacted_at IS NOT NULL THEN 'blanked'
                    WHEN redaction.position IS NOT NULL THEN 'remains'
                    ELSE 'changed'
                END
            FROM log.event AS recorded
            CROSS JOIN LATERAL (
                SELECT
                    CASE
                        WHEN recorded.stream ~ '^article/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                            THEN substr(recorded.stream, length('article/') + 1)::uuid
                    END AS article
            ) AS named
            LEFT JOIN log.article_text AS text ON text.article = named.article
            LEFT JOIN (
                SELECT event.stream, min(event.position) AS position
                FROM log.event
                WHERE event.type = 'ArticleRedacted'
                GROUP BY event.stream
            ) AS redaction ON redaction.stream = recorded.stream
            WHERE recorded.type = 'ArticleRecorded'
                AND CASE
                    WHEN text.article IS NULL THEN true
                    WHEN text.redacted_at IS NOT NULL THEN redaction.position IS NULL
                    WHEN redaction.position IS NOT NULL THEN true
                    ELSE
                        encode(sha256(convert_to(text.body, 'UTF8')), 'hex')
                        IS DISTINCT FROM recorded.payload ->> 'digest'
                END
            ORDER BY recorded.position
            LIMIT 1
            """,
            as: (Int64, String, UUID?, String).self)
        return row.map { position, stream, article, fault in
            guard let article = article.map(ArticleID.init) else {
                return .recordedAstray(StreamID(rawValue: stream), position: position)
            }
            return switch fault {
            case "missing": .textMissing(article, position: position)
            case "blanked": .textBlanked(article, position: position)
            case "remains": .redactedTextRemains(article, position: position)
            default: .textChanged(article, position: position)
            }
        }
    }
}
