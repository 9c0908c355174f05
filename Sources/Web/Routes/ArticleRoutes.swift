import Chronicle
import EventLog
import Postgres
import Queries
import Service

/// `/v1/articles…`: an article with the events that it reports.
struct ArticleRoutes {
    let holdings: Holdings

    func add(to routes: inout Routes) {
        routes.get("/v1/articles/{id}") { _, context in try await article(try context.id()) }
    }

    private struct ArticleRecord: Encodable, Sendable {
        let id: ArticleID
        let position: Int64
        /// RFC 3339.
        let recordedAt: String
        let publisher: String?
        let published: EventDate?
        let url: String?
        let language: String?
        let title: String?
        /// Evidence spans count its Unicode scalars; null where it was redacted.
        let text: String?
        let isRedacted: Bool
        let events: [EventRecord]
    }

    private func article(_ id: IDPrefix) async throws -> Answer {
        let log = holdings.archive.log
        let (reference, reports) = try await holdings.archive.pool.withConnection { connection in
            let reference = try await ArticleQuery(id: id).run(on: connection)
            return (reference, try await ArticleReportsQuery(article: reference.id).run(on: connection))
        }
        guard let opening = try await log.stream(.article(reference.id)).first,
            case .articleRecorded(let recording) = try opening.decoded()
        else { throw Problem(.notFound, "there is no article \(id.text)", parameter: "id") }
        let text = try await log.text(of: reference.id)
        return Answer(
            json: .value(
                ArticleRecord(
                    id: reference.id, position: opening.position, recordedAt: opening.recordedAt.description,
                    publisher: recording.publisher, published: recording.published, url: recording.url,
                    language: recording.language, title: text?.title, text: text?.body,
                    isRedacted: reference.isRedacted, events: reports.map { EventRecord($0) })))
    }
}
