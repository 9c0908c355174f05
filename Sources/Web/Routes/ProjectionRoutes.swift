import Postgres
import Projections
import Service

/// `/v1/projections`: the builds of the timelines.
struct ProjectionRoutes {
    let holdings: Holdings

    func add(to routes: inout Routes) {
        routes.get("/v1/projections") { _, _ in
            let generations = try await holdings.archive.pool.withConnection {
                try await Generations.status(comparedWith: holdings.projections.projections, on: $0)
            }
            return Answer(json: .page(generations.map { .value(GenerationRecord($0)) }, next: nil))
        }
    }
}
