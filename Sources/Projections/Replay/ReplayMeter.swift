/// Counts what the workers have done and tells it on.
actor ReplayMeter {
    private var progress: ReplayProgress
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private let tell: @Sendable (ReplayProgress) -> Void

    init(projections: Int, _ tell: @escaping @Sendable (ReplayProgress) -> Void) {
        self.tell = tell
        start = clock.now
        progress = ReplayProgress(
            stage: .building, target: 0, elapsed: .zero, mapped: 0, toMap: 0, mappedBefore: 0,
            projections: Int64(projections))
    }

    var elapsed: Duration { clock.now - start }

    /// Called again after an interruption: what was done before it still counts as this run's.
    func begin(target: Int64, toMap: Int64, mapped: Int64) {
        if progress.toMap == 0 { progress.mappedBefore = mapped }
        (progress.target, progress.toMap, progress.mapped) = (target, toMap, mapped)
        report()
    }

    func enter(_ stage: ReplayProgress.Stage) {
        progress.stage = stage
        report()
    }

    func add(_ positions: Int64) {
        progress.mapped += positions
        report()
    }

    private func report() {
        progress.elapsed = elapsed
        tell(progress)
    }
}
