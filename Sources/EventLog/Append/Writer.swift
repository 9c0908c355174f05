import Chronicle
import Logging
import Postgres

/// Writes appends to the log, those that come at the same time in one transaction: the head row is locked and the disk
/// is flushed once for all of them.
actor Writer {
    private typealias Outcome = Result<[AppendedEvent], AppendError>

    private let pool: ConnectionPool
    private let upcasters: Upcasters
    private let logger: Logger
    private var commit: GroupCommit
    private var callers: [Int: CheckedContinuation<Outcome, Never>] = [:]
    private var lastTicket = 0

    init(pool: ConnectionPool, limits: GroupLimits, upcasters: Upcasters, logger: Logger) {
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
            await withCheckedContinuation { (continuation: CheckedContinuation<Outcome, Never>) in
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

    private func settle(_ ticket: Int, _ outcome: Outcome) {
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
        do throws(PostgresError) {
            let outcomes = try await send(group)
            for (waiting, outcome) in zip(group, outcomes) { settle(waiting.ticket, outcome) }
        } catch {
            let failure = AppendError(error)
            if failure.mayConcernOneOnly && group.count > 1 {
                logger.info(
                    "Writing the appends of a refused group one by one",
                    metadata: ["appends": "\(group.count)", "sqlstate": "\(error.sqlState?.rawValue ?? "")"])
                for waiting in group { await write([waiting]) }
            } else {
                for waiting in group { settle(waiting.ticket, .failure(failure)) }
            }
        }
    }

    /// Sends the group again where that may help: it is idempotent, so it is no matter whether a lost connection had
    /// committed it.
    private func send(
        _ group: [GroupCommit.Waiting]
    ) async throws(PostgresError) -> [Outcome] {
        let group = AppendGroup(items: group.map(\.item))
        for _ in 1..<Self.attempts {
            do throws(PostgresError) {
                return try await group.write(on: pool)
            } catch  where error.isWorthRetrying || error.sqlState == .eventTaken {
                logger.info("Writing a group again", metadata: ["sqlstate": "\(error.sqlState?.rawValue ?? "")"])
            } catch {
                throw error
            }
        }
        return try await group.write(on: pool)
    }

    private static let attempts = 5
}
