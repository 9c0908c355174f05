import Chronicle
import EventLog
import Postgres
import Queries
import Service

/// `/v1/events…`: the log, and each event with what became of it.
struct EventRoutes {
    let holdings: Holdings

    func add(to routes: inout Routes) {
        routes.get("/v1/events", taking: ["after", "limit"]) { parameters, _ in
            let after = try parameters.number("after", in: 0...Int64.max) ?? 0
            return try await log(after: after, limit: try parameters.limit(holdings.settings.limits))
        }
        routes.get("/v1/events/{id}") { _, context in try await event(try context.id()) }
    }

    /// `next` is there where the log goes on: to be given as `after`.
    private func log(after: Int64, limit: Int) async throws -> Answer {
        let head = try await holdings.archive.log.head().position
        let upTo = min(head, after.addingReportingOverflow(Int64(limit)).partialValue)
        var events: [RecordedEvent] = []
        if after < head {
            for try await page in holdings.archive.log.events(after: after, upTo: upTo, pageSize: limit) {
                events += page
            }
        }
        return Answer(
            json: .page(events.map { .text($0.json) }, next: upTo < head && after < head ? "\(upTo)" : nil))
    }

    /// The event as recorded, what corrected it since, and what it says by now.
    private func event(_ id: IDPrefix) async throws -> Answer {
        let log = holdings.archive.log
        let (found, standing) = try await holdings.archive.pool.withConnection { connection in
            let found = try await EventQuery(id: id).run(on: connection)
            return (found, try await ReportQuery(event: found.id).run(on: connection))
        }
        let stream = try await log.stream(found.stream)
        guard let recorded = stream.first(where: { $0.id == found.id }) else {
            throw Problem(.notFound, "there is no event \(id.text)", parameter: "id")
        }
        let corrections = try stream.filter { event in
            switch try event.decoded() {
            case .eventCorrected(let correction): correction.event == found.id
            case .eventRetracted(let retraction): retraction.event == found.id
            default: false
            }
        }
        return Answer(
            json: .object([
                ("event", .text(recorded.json)),
                ("isRetracted", .value(found.isRetracted)),
                ("standing", standing.map { .value(EventRecord($0)) } ?? .null),
                ("corrections", .list(corrections.map { .text($0.json) })),
            ]))
    }
}

extension WebContext {
    /// The id in the path, or the beginning of one.
    func id() throws(Problem) -> IDPrefix {
        let text = try path("id")
        guard let id = IDPrefix(text) else {
            throw Problem(
                .malformedParameter, "\(text.prefix(100)) is no id: at least four hexadecimal digits", parameter: "id")
        }
        return id
    }
}
