package import Chronicle
import Foundation
package import Postgres

/// The newest recorded article of a page about whose events a person decided.
package struct DecidedEditionQuery: Sendable {
    package let url: String

    package init(url: String) { self.url = url }

    package func run(on connection: Connection) async throws -> ArticleID? {
        try await connection.row(
            """
            SELECT text.article
            FROM log.event AS recorded
            JOIN log.article_text AS text ON text.article = (recorded.payload ->> 'article')::uuid
            WHERE recorded.type = 'ArticleRecorded' AND recorded.payload ->> 'url' = \(url)
                AND text.redacted_at IS NULL
                AND EXISTS (
                    SELECT
                    FROM log.event AS decision
                    WHERE decision.stream = recorded.stream AND decision.type IN ('EventRetracted', 'EventCorrected')
                        AND NOT decision.payload ? 'extractor'
                )
            ORDER BY recorded.position DESC
            LIMIT 1
            """,
            as: UUID.self
        ).map(ArticleID.init)
    }
}
