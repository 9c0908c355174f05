import Foundation

/// The time that a processor works, which does not grow where other programs take it away.
enum ProcessorTime {
    /// In seconds, what this thread spends on some work.
    static func spent(on work: () -> Void) -> Double {
        let start = now
        work()
        return now - start
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
