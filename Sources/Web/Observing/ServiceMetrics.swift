package import EventLog
import Metrics

/// What the service measures of itself, by name.
package struct ServiceMetrics: Sendable {
    private let registry = MetricsRegistry()

    package init() {}

    /// Everything, as Prometheus reads it.
    var text: String { registry.text }

    /// - Parameter route: the pattern and not the path: a series for each id would have no end.
    func answered(method: String, route: String, status: Int, in duration: Duration) {
        Counter(
            label: "annals_http_requests_total",
            dimensions: [("method", method), ("route", route), ("status", "\(status)")], factory: registry
        ).increment()
        Timer(
            label: "annals_http_request_seconds", dimensions: [("method", method), ("route", route)], factory: registry
        ).record(duration: duration)
    }

    package func appended(_ group: WrittenGroup) {
        Timer(label: "annals_append_seconds", dimensions: [], factory: registry).record(duration: group.duration)
        Recorder(label: "annals_append_group_events", dimensions: [], aggregate: true, factory: registry)
            .record(group.events)
    }

    func set(_ name: String, _ dimensions: [(String, String)] = [], to value: Double) {
        Meter(label: name, dimensions: dimensions, factory: registry).set(value)
    }
}
