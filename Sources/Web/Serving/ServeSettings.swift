package import Chronicle

/// What `annals serve` was asked for.
package struct ServeSettings: Sendable {
    package var host = "127.0.0.1"
    /// 0 takes a free one.
    package var port = 8080
    package var role = ServeRole.all
    package var limits = RequestLimits()
    package var access = AccessSettings()
    package let metrics = ServiceMetrics()
    /// The day that answers are given on.
    package var today: @Sendable () -> CalendarDay

    package init(today: @escaping @Sendable () -> CalendarDay) { self.today = today }
}

/// Which parts of the service a process runs.
package enum ServeRole: String, Sendable, CaseIterable {
    /// Answers, and keeps the timelines up to date.
    case all
    /// Answers only, and reads only: may stand on a replica.
    case reader
    /// Keeps the timelines up to date; answers health and metrics only.
    case projector

    var answers: Bool { self != .projector }
    var projects: Bool { self != .reader }
}

/// How much one request may take.
package struct RequestLimits: Sendable {
    /// Bytes of a request's body.
    package var body = 2 << 20
    /// From the request's head to the answer.
    package var time: Duration = .seconds(10)
    /// How long a connection may be silent.
    package var idle: Duration = .seconds(30)
    package var connections = 12_000
    package var streams = 5000
    /// How long a stream is silent before it shows that it is alive.
    package var heartbeat: Duration = .seconds(15)
    /// Of each client; a tenth of it may come at once.
    package var writesPerMinute = 1200
    /// Entries of a page where the request names no number, and at most.
    package var page = 100
    package var largestPage = 1000
    /// How long a projection may lag behind and not move before the service calls itself unready.
    package var stall: Duration = .seconds(30)
    /// How long requests that were taken may go on after the service was told to stop.
    package var farewell: Duration = .seconds(20)

    package init() {}
}
