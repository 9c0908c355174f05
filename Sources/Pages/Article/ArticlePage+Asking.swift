import Chronicle
import EventLog
import Postgres
import Queries
import Service

extension ArticlePage {
    /// - Throws: `IDPrefixError` where there is no such article.
    static func ask(_ desk: Desk, _ id: IDPrefix, part: Int) async throws -> ArticlePage {
        let log = desk.archive.log
        let (reference, reports) = try await desk.archive.pool.withConnection { connection in
            let reference = try await ArticleQuery(id: id).run(on: connection)
            return (reference, try await ArticleReportsQuery(article: reference.id).run(on: connection))
        }
        guard let opening = try await log.stream(.article(reference.id)).first,
            case .articleRecorded(let recording) = try opening.decoded()
        else { throw IDPrefixError.unknown(id.text, kind: "article") }
        let facts = Facts(
            reference: reference, url: recording.url, recordedAt: opening.recordedAt, position: opening.position)
        return ArticlePage(
            facts, text: try await log.text(of: reference.id)?.body, reports: reports, part: part, names: desk.names)
    }
}
