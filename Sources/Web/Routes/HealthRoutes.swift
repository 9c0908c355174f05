import Postgres
import Projections
import Service

/// `/health/live`: the process answers. `/health/ready`: it has what it needs to answer well.
struct HealthRoutes {
    let holdings: Holdings

    func add(to routes: inout Routes) {
        routes.get("/health/live", scope: nil) { _, _ in Answer(json: .object([("status", .value("live"))])) }
        routes.get("/health/ready", scope: nil) { _, _ in
            if let reason = holdings.readiness.waitsFor { throw Problem(.unavailable, reason, retryAfter: 2) }
            let stalled = try await holdings.archive.pool.withConnection {
                try await Generations.stalled(for: holdings.settings.limits.stall, on: $0)
            }
            if let first = stalled.first {
                throw Problem(
                    .unavailable,
                    "projection \(first.projection) has not moved from position \(first.checkpoint), "
                        + "\(first.lag) behind: run annals projections", retryAfter: 10)
            }
            return Answer(json: .object([("status", .value("ready"))]))
        }
    }
}
