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
    /// Since this run began.
    package var elapsed: Duration

    /// Positions mapped, a position counting once for each projection, and how many of them make the whole.
    var mapped: Int64
    var toMap: Int64
    /// How much of `mapped` an earlier, interrupted run had already done.
    var mappedBefore: Int64
    /// How many projections are replayed together.
    var projections: Int64

    /// Positions mapped for all projections on average, of `total`.
    package var done: Int64 { mapped / max(1, projections) }
    package var total: Int64 { toMap / max(1, projections) }

    package var fraction: Double { toMap == 0 ? 1 : Double(mapped) / Double(toMap) }

    /// Positions a second in this run; nil before the first range is done.
    package var rate: Double? {
        let seconds = elapsed / .seconds(1)
        return mapped > mappedBefore && seconds > 0 ? Double(done - mappedBefore / max(1, projections)) / seconds : nil
    }

    /// What the rest of the ranges will take at this rate; nil before it is known.
    package var timeLeft: Duration? { rate.map { .seconds(Double(total - done) / $0) } }
}
