import HTTPTypes
import Postgres
import Projections
import Service

/// `/v1/projections`: the builds of the timelines, and building them anew.
struct ProjectionRoutes {
    let holdings: Holdings
    let replays: Replays

    func add(to routes: inout Routes) {
        routes.get("/v1/projections") { _, _ in
            let generations = try await holdings.archive.pool.withConnection {
                try await Generations.status(comparedWith: holdings.projections.projections, on: $0)
            }
            return Answer(json: .page(generations.map(record), next: nil))
        }
        routes.post("/v1/projections/{name}/replay", scope: .admin) { request in
            let name = try request.context.path("name")
            guard let projection = holdings.projections.projections.first(where: { $0.name == name }) else {
                throw Problem(.notFound, "there is no projection \(name)", parameter: "name")
            }
            guard replays.start(projection) else { throw Problem(.conflict, "\(name) is being replayed already") }
            var answer = Answer(json: .object([("projection", .value(name))]), status: .accepted)
            answer.headers[.location] = "/v1/projections"
            return answer
        }
    }

    private struct ProgressRecord: Encodable, Sendable {
        let stage: String
        let done: Int64
        let total: Int64
        let positionsPerSecond: Double?
        let secondsLeft: Double?
    }

    /// Beside a generation that this process is building, how far it is.
    private func record(_ status: GenerationStatus) -> JSONPart {
        let isBeingBuilt = [.building, .indexing, .catchingUp].contains(status.generation.state)
        let progress = isBeingBuilt ? replays.progress(of: status.generation.projection) : nil
        let record = progress.map { progress in
            ProgressRecord(
                stage: progress.stage.rawValue, done: progress.done, total: progress.total,
                positionsPerSecond: progress.rate, secondsLeft: progress.timeLeft.map { $0 / .seconds(1) })
        }
        return .value(Generation(generation: GenerationRecord(status), replay: record))
    }

    /// One flat object.
    private struct Generation: Encodable, Sendable {
        let generation: GenerationRecord
        let replay: ProgressRecord?

        enum Key: CodingKey { case replay }

        func encode(to encoder: any Encoder) throws {
            try generation.encode(to: encoder)
            var container = encoder.container(keyedBy: Key.self)
            try container.encodeIfPresent(replay, forKey: .replay)
        }
    }
}
