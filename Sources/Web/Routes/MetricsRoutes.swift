import EventLog
import Postgres
import Projections
import Service

/// `/metrics`: what Prometheus asks for.
struct MetricsRoutes {
    let holdings: Holdings
    let replays: Replays
    let fanout: EventFanout

    func add(to routes: inout Routes) {
        routes.get("/metrics", scope: nil) { _, _ in
            await measure()
            return Answer(metrics.text, type: "text/plain; version=0.0.4; charset=utf-8")
        }
    }

    private var metrics: ServiceMetrics { holdings.settings.metrics }

    /// What is a level and no count is measured when asked for; without the database, the rest is still told.
    private func measure() async {
        let pool = holdings.archive.pool.load
        metrics.set("annals_pool_connections", [("state", "leased")], to: Double(pool.leased))
        metrics.set("annals_pool_connections", [("state", "idle")], to: Double(pool.idle))
        metrics.set("annals_pool_waiting", to: Double(pool.waiting))
        metrics.set("annals_event_streams", to: Double(await fanout.count))
        let generations = try? await holdings.archive.pool.withConnection {
            try await Generations.status(comparedWith: holdings.projections.projections, on: $0)
        }
        metrics.set("annals_database_up", to: generations == nil ? 0 : 1)
        for status in generations ?? [] {
            metrics.set("annals_log_head", to: Double(status.head))
            let name = status.generation.projection
            if status.generation.state == .live {
                metrics.set("annals_projection_lag", [("projection", name)], to: Double(status.lag))
                metrics.set(
                    "annals_projection_set_aside", [("projection", name)], to: Double(status.quarantined.count))
            }
            metrics.set(
                "annals_replay_fraction", [("projection", name)], to: replays.progress(of: name)?.fraction ?? 1)
        }
    }
}
