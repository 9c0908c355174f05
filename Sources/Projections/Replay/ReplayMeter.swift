/// Counts what the workers have done and tells it on.
actor ReplayMeter {
    private var progress: ReplayProgress
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private let tell: @Sendable (ReplayProgress) -> Void

    init(_ tell: @escaping @Sendable (ReplayProgress) -> Void) {
        self.tell = tell
        start = clock.now
        progress = ReplayProgress(stage: .building, target: 0, done: 0, total: 0, resumedFrom: 0, elapsed: .zero)
    }

    var elapsed: Duration { clock.now - start }

    /// Positions mapped since this run began, over all projections.
    var mapped: Int64 { progress.done - progress.resumedFrom }

    /// Called again after an interruption: what was done before it still counts as this run's.
    func begin(target: Int64, total: Int64, done: Int64) {
        if progress.total == 0 { progress.resumedFrom = done }
        (progress.target, progress.total, progress.done) = (target, total, done)
        report()
    }

    func enter(_ stage: ReplayProgress.Stage) {
        progress.stage = stage
        report()
    }

    func add(_ positions: Int64) {
        progress.done += positions
        report()
    }

    private func report() {
        progress.elapsed = elapsed
        tell(progress)
    }
}
