import Logging
import Postgres

/// Tells any number of followers how far the log has grown, with one connection and one poll for all of them.
///
/// A notification is only a hint to look at once. The poll is the truth: a notification that is lost delays a follower
/// by one interval at most. Looks while there are followers, and rests otherwise.
actor HeadWatch {
    private let pool: ConnectionPool
    private let poll: Duration
    private let logger: Logger
    private var followers: [Int: AsyncStream<Int64>.Continuation] = [:]
    private var lastFollower = 0
    private var known: Int64 = 0
    private var looking: Task<Void, Never>?

    init(pool: ConnectionPool, poll: Duration, logger: Logger) {
        self.pool = pool
        self.poll = poll
        self.logger = logger
    }

    /// The head's position whenever it has moved; a slow follower gets the newest only.
    func heads() -> AsyncStream<Int64> {
        let (heads, follower) = AsyncStream.makeStream(of: Int64.self, bufferingPolicy: .bufferingNewest(1))
        lastFollower += 1
        let number = lastFollower
        followers[number] = follower
        if known > 0 { follower.yield(known) }
        follower.onTermination = { _ in Task { await self.leave(number) } }
        if looking == nil { looking = Task { await look() } }
        return heads
    }

    private func leave(_ number: Int) {
        followers[number] = nil
        guard followers.isEmpty else { return }
        looking?.cancel()
        looking = nil
    }

    private func look() async {
        let (wakes, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        await withDiscardingTaskGroup { group in
            group.addTask { await self.listen(wake) }
            group.addTask { await self.tick(wake) }
            for await _ in wakes { await readHead() }
            group.cancelAll()
        }
    }

    private nonisolated func listen(_ wake: AsyncStream<Void>.Continuation) async {
        do {
            // Wakes at `.listening`, too: what was sent before that is gone.
            for try await _ in pool.notifications(on: "annals_log") { wake.yield() }
        } catch {
            logger.warning("Cannot listen for news of the log; polling", metadata: ["error": "\(error)"])
        }
    }

    private nonisolated func tick(_ wake: AsyncStream<Void>.Continuation) async {
        while !Task.isCancelled {
            wake.yield()
            try? await Task.sleep(for: poll)
        }
    }

    private func readHead() async {
        do {
            let head = try await LogHead.read(on: pool).position
            guard head > known else { return }
            known = head
            for follower in followers.values { follower.yield(head) }
        } catch {
            logger.warning("Cannot read the head of the log; trying again", metadata: ["error": "\(error)"])
        }
    }
}
