import Chronicle
import Logging
import Postgres

/// Writes appends to the log, those that come at the same time in one transaction: the head row is locked and the disk
/// is flushed once for all of them.
actor Writer {
    private let pool: ConnectionPool
    private let upcasters: Upcasters
    private let logger: Logger
    private let tell: @Sendable (WrittenGroup) -> Void
    private var commit: GroupCommit
    private var callers: [Int: CheckedContinuation<AppendGroup.Outcome, Never>] = [:]
    private var lastTicket = 0

    /// - Parameter tell: called with each group that was written, from any thread.
    init(
        pool: ConnectionPool, limits: GroupLimits, upcasters: Upcasters, logger: Logger,
        tell: @escaping @Sendable (WrittenGroup) -> Void
    ) {
        self.tell = tell
        self.pool = pool
        self.upcasters = upcasters
        self.logger = logger
        commit = GroupCommit(limits: limits)
    }

    /// Returns when the append is on disk. Cancelling the task takes it back while it waits for its turn; once it has
    /// been sent it is finished.
    nonisolated func append(_ append: Append) async throws(AppendError) -> [AppendedEvent] {
        try await wait(for: try AppendGroup.Item(append, upcasters: upcasters))
    }

    private func wait(for item: AppendGroup.Item) async throws(AppendError) -> [AppendedEvent] {
        lastTicket += 1
        let ticket = lastTicket
        let outcome = await withTaskCancellationHandler {
            await withCheckedContinuation { (continuation: CheckedContinuation<AppendGroup.Outcome, Never>) in
                guard !Task.isCancelled else { return continuation.resume(returning: .failure(.cancelled)) }
                callers[ticket] = continuation
                perform(commit.offer(item, ticket: ticket))
            }
        } onCancel: {
            Task { await withdraw(ticket) }
        }
        return try outcome.get()
    }

    private func withdraw(_ ticket: Int) {
        if commit.withdraw(ticket: ticket) { settle(ticket, .failure(.cancelled)) }
    }

    private func settle(_ ticket: Int, _ outcome: AppendGroup.Outcome) {
        callers.removeValue(forKey: ticket)?.resume(returning: outcome)
    }

    private func perform(_ action: GroupCommit.Action) {
        // Tasks of their own, so that a caller who gives up takes nobody's append along.
        switch action {
        case .none: break
        case .linger(let duration):
            Task {
                try? await Task.sleep(for: duration)
                perform(commit.lingered())
            }
        case .write(let group):
            Task {
                await write(group)
                perform(commit.written())
            }
        }
    }

    private func write(_ group: [GroupCommit.Waiting]) async {
        let start = ContinuousClock.now
        let outcomes = await AppendGroup(items: group.map(\.item)).settle(on: pool, logger: logger)
        let events = group.reduce(0) { $0 + $1.item.ids.count }
        tell(WrittenGroup(appends: group.count, events: events, duration: .now - start))
        for (waiting, outcome) in zip(group, outcomes) { settle(waiting.ticket, outcome) }
    }
}
