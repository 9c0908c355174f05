/// How long to wait between attempts to reach the server: doubling, up to a limit.
package struct Backoff: Sendable {
    package var first: Duration
    package var limit: Duration
    /// After this long altogether, the error is thrown on; nil tries for ever.
    package var patience: Duration?

    package init(
        first: Duration = .milliseconds(50), limit: Duration = .seconds(2), patience: Duration? = .seconds(30)
    ) {
        self.first = first
        self.limit = limit
        self.patience = patience
    }

    /// The pauses in order, ending where patience does.
    var pauses: some Sequence<Duration> {
        sequence(state: (next: first, spent: Duration.zero)) { state -> Duration? in
            if let patience, state.spent >= patience { return nil }
            let pause = min(state.next, limit)
            state = (min(state.next * 2, limit), state.spent + pause)
            return pause
        }
    }
}
