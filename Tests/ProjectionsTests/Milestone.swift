import Projections
import Synchronization

/// Waits for a replay to have reported its progress so many times, or to have ended before.
final class Milestone: Sendable {
    private let left: Mutex<Int>
    private let reached: AsyncStream<Void>
    private let reach: AsyncStream<Void>.Continuation

    init(after reports: Int) {
        left = Mutex(reports)
        (reached, reach) = AsyncStream.makeStream(of: Void.self)
    }

    @Sendable func report(_ progress: ReplayProgress) {
        let isLast = left.withLock { left in
            left -= 1
            return left == 0
        }
        if isLast { end() }
    }

    func end() { reach.finish() }

    func wait() async { for await _ in reached {} }
}
