import Foundation

/// The processor time that this thread spends on some work, the least of some runs: unlike the clock's time it does not
/// grow where other tests take the processor away.
func processorTime(ofRuns count: Int = 3, _ work: () -> Void) -> Duration {
    func now() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
    let runs = (0..<count).map { _ in
        let start = now()
        work()
        return now() - start
    }
    return runs.min() ?? .zero
}
