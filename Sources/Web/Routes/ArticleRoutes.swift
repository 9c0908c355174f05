import Chronicle
import EventLog
import Extraction
import HTTPTypes
import Postgres
import Queries
import Service

/// `/v1/articles…`: recording an article, and showing it with the events that it reports.
struct ArticleRoutes {
    let holdings: Holdings

    func add(to routes: inout Routes) {
        routes.get("/v1/articles/{id}") { _, context in try await article(try context.id()) }
        routes.post("/v1/articles", scope: .ingest, taking: ["wait", "published", "publisher"]) { request in
            try await record(request)
        }
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

    /// What file names say on the command line, the media type says here.
    private static let endings = [
        "application/json": "json", "text/markdown": "md", "text/html": "html", "text/plain": "txt",
    ]

    private func record(_ request: WriteRequest) async throws -> Answer {
        let waits = try request.waitsForProjections()
        guard let ending = Self.endings[request.mediaType ?? "application/json"] else {
            let types = Self.endings.keys.sorted().joined(separator: ", ")
            throw Problem(.unsupportedMedia, "send one of \(types)", parameter: "Content-Type")
        }
        let defaults = ArticleDefaults(
            publisher: request.parameters["publisher"],
            published: try request.parameters.value("published", expected: "an EDTF date such as 2025-02-03") {
                EventDate($0)
            })
        let ingest = Ingest(holdings.archive, extractor: holdings.extractor, today: holdings.settings.today())
        let report = try await ingest.run(request.body, name: "article.\(ending)", defaults: defaults)
        if let rejected = report.rejected.first { throw Problem(.unprocessable, rejected.reason) }
        guard let article = report.recorded.first?.article ?? report.known.first?.article else {
            throw Problem(.unprocessable, "there is no article in the body")
        }
        let events = try await holdings.archive.log.stream(.article(article))
        let isProjected = waits ? await holdings.projecting(events.last?.position ?? 0) : nil
        return answer(article, events, isNew: !report.recorded.isEmpty, isProjected)
    }

    private func answer(_ article: ArticleID, _ events: [RecordedEvent], isNew: Bool, _ isProjected: Bool?) -> Answer {
        let reports: Set = [Event.Name.statementMade, .pledgeMade, .meetingHeld]
        let reported = events.filter { Event.Name(rawValue: $0.type).map(reports.contains) ?? false }
        var answer = Answer(
            json: .object([
                ("article", .value(article)), ("isNew", .value(isNew)),
                ("positions", .value(events.map(\.position))), ("events", .value(reported.map(\.id))),
                ("isProjected", isProjected.map { .value($0) } ?? .null),
            ]), status: isNew ? .created : .ok)
        if isNew { answer.headers[.location] = "/v1/articles/\(article)" }
        return answer
    }
}
