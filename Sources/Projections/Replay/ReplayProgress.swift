/// How far a replay is: exact, for its target is fixed when it starts.
package struct ReplayProgress: Hashable, Sendable {
    package enum Stage: String, Hashable, Sendable {
        case building, indexing
        case catchingUp = "catching-up"
        case digesting
    }

    package var stage: Stage
    /// The position that the log had when the replay began; resumed, the position it had then.
    package var target: Int64
    /// Positions mapped, a position counting once for each projection replayed; `total` of them make the whole.
    package var done: Int64
    package var total: Int64
    /// How much of `done` an earlier, interrupted run had already done.
    package var resumedFrom: Int64
    /// Since this run began.
    package var elapsed: Duration

    package var fraction: Double { total == 0 ? 1 : Double(done) / Double(total) }

    /// Positions a second in this run; nil before the first range is done.
    package var rate: Double? {
        let seconds = elapsed / .seconds(1)
        return done > resumedFrom && seconds > 0 ? Double(done - resumedFrom) / seconds : nil
    }

    /// What the rest of the ranges will take at this rate; nil before it is known.
    package var timeLeft: Duration? { rate.map { .seconds(Double(total - done) / $0) } }
}
