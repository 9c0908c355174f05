import Queries
import Service

/// `POST …/retract`, `/correct` and `/redact`: corrections, which are events too.
struct CurationRoutes {
    let holdings: Holdings

    func add(to routes: inout Routes) {
        let curation = Curation(holdings.archive)
        post("/v1/events/{id}/retract", to: &routes) { id, request in
            try await curation.retract(id, reason: try request.json(as: Reason.self).reason)
        }
        post("/v1/events/{id}/correct", to: &routes) { id, request in
            let wanted = try request.json(as: Corrections.self)
            guard !wanted.corrections.isEmpty else {
                throw Problem(.malformedBody, "corrections is empty: say what to correct", parameter: "corrections")
            }
            return try await curation.correct(
                id, by: wanted.corrections.map { ReportCorrection(field: $0.field, value: $0.value) },
                reason: wanted.reason)
        }
        post("/v1/articles/{id}/redact", to: &routes) { id, request in
            try await curation.redact(id, reason: try request.json(as: Reason.self).reason)
        }
    }

    private struct Reason: Decodable {
        let reason: String
    }

    private struct Corrections: Decodable {
        let reason: String
        let corrections: [Correction]

        struct Correction: Decodable {
            let field: String
            let value: String
        }
    }

    private func post(
        _ path: String, to routes: inout Routes,
        _ work: @escaping @Sendable (IDPrefix, WriteRequest) async throws -> Curation.Outcome
    ) {
        routes.post(path, scope: .curate, taking: ["wait"]) { request in
            let waits = try request.waitsForProjections()
            let outcome = try await work(try request.context.id(), request)
            let isProjected = waits ? await holdings.projecting(outcome.position) : nil
            return Answer(
                json: .object([
                    ("position", .value(outcome.position)), ("isNew", .value(outcome.isNew)),
                    ("isProjected", isProjected.map { .value($0) } ?? .null),
                ]))
        }
    }
}
