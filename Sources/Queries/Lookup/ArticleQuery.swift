import Chronicle
import Foundation
package import Postgres

/// The article whose id begins so.
package struct ArticleQuery: Sendable {
    package let id: IDPrefix

    package init(id: IDPrefix) { self.id = id }

    package func run(on connection: Connection) async throws -> ArticleReference {
        let rows = try await connection.rows(
            """
            SELECT text.article, text.title, recorded.payload ->> 'publisher',
                recorded.payload #>> '{published,edtf}', text.redacted_at IS NOT NULL
            FROM log.article_text AS text
            JOIN log.event AS recorded ON recorded.stream = 'article/' || text.article AND recorded.version = 1
            WHERE text.article BETWEEN \(id.lowest) AND \(id.highest)
            ORDER BY text.article
            LIMIT 2
            """,
            as: (UUID, String?, String?, String?, Bool).self)
        guard let (article, title, publisher, published, isRedacted) = rows.first else {
            throw IDPrefixError.unknown(id.text, kind: "article")
        }
        guard rows.count == 1 else { throw IDPrefixError.ambiguous(id.text, kind: "article") }
        return ArticleReference(
            id: ArticleID(article), title: title.flatMap { $0.isEmpty ? nil : $0 }, publisher: publisher,
            published: published.flatMap(EventDate.init), isRedacted: isRedacted)
    }
}
