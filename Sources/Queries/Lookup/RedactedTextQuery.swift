package import Chronicle
import Foundation
package import Postgres

/// The article whose words were taken down and had this digest, if there is one.
package struct RedactedTextQuery: Sendable {
    package let digest: String

    package init(digest: String) { self.digest = digest }

    package func run(on connection: Connection) async throws(PostgresError) -> ArticleID? {
        try await connection.rows(
            """
            SELECT text.article
            FROM log.article_text AS text
            JOIN log.event AS recorded ON recorded.stream = 'article/' || text.article AND recorded.version = 1
            WHERE text.redacted_at IS NOT NULL AND recorded.payload ->> 'digest' = \(digest)
            ORDER BY text.article
            LIMIT 1
            """,
            as: UUID.self
        ).first.map { ArticleID($0) }
    }
}
