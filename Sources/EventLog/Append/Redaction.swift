import Chronicle
import Foundation
import Postgres

/// One article's words, to be taken down.
struct Redaction: Sendable {
    let article: ArticleID
    private let id: EventID
    private let event: Event

    init(_ redaction: ArticleRedacted, id: EventID) {
        article = redaction.article
        self.id = id
        event = .articleRedacted(redaction)
    }

    /// Goes by itself and not through a group: it is rare, and its function takes the same locks in the same order.
    func perform(on pool: ConnectionPool) async throws(AppendError) -> Int64 {
        let payload: JSONText
        do { payload = JSONText(String(decoding: try event.payload(), as: UTF8.self)) } catch {
            throw .malformed("the redaction cannot be written as JSON: \(error)")
        }
        let schema = Upcasters.annals.currentSchema(of: .articleRedacted)
        do throws(PostgresError) {
            let position = try await pool.row(
                "SELECT log.redact(\(article.uuid), \(id.uuid), \(schema), \(payload))", as: Int64.self)
            guard let position else { throw PostgresError(.decoding, "log.redact answered nothing") }
            return position
        } catch {
            throw error.sqlState == .unknownArticle ? .unknownArticle(article) : AppendError(error)
        }
    }
}
