package import Logging
import Synchronization

/// A few connections lent out one task at a time; it survives the server's restart.
///
/// Connections are opened when needed. One that broke while idle is replaced, waiting with growing pauses for a server
/// that is down and saying so in the log. A statement that the server's end interrupts fails with `isConnectionLost`;
/// `transaction(attempts:)` runs again. A connection that comes back inside a transaction is closed.
package final class ConnectionPool: Sendable {
    package let configuration: ConnectionConfiguration
    package let logger: Logger
    package let backoff: Backoff

    private enum Lease: Sendable {
        case granted(Connection?)
        case refused
        case cancelled
    }

    private struct State {
        var slots: PoolSlots<Connection, CheckedContinuation<Lease, Never>>
        var lastRequest = 0
        var closing: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>

    package init(
        _ configuration: ConnectionConfiguration, size: Int = 8, backoff: Backoff = Backoff(),
        logger: Logger = Logger(label: "annals.postgres")
    ) {
        self.configuration = configuration
        self.backoff = backoff
        self.logger = logger
        state = Mutex(State(slots: PoolSlots(size: size)))
    }

    /// Lends a connection to the body alone.
    nonisolated(nonsending) package func withConnection<Value>(
        fileID: String = #fileID, line: Int = #line, _ body: (Connection) async throws -> Value
    ) async throws -> Value {
        let connection = try await lease(CallSite(fileID: fileID, line: line))
        do {
            let value = try await body(connection)
            await giveBack(connection)
            return value
        } catch {
            await giveBack(connection)
            throw error
        }
    }

    /// Refuses further requests, closes what is idle and waits for what is lent out.
    package func close() async {
        let (idle, waiters) = state.withLock { $0.slots.close() }
        for waiter in waiters { waiter.resume(returning: .refused) }
        for connection in idle { await connection.close() }
        await withCheckedContinuation { continuation in
            let isIdle = state.withLock { state in
                if state.slots.leased > 0 { state.closing.append(continuation) }
                return state.slots.leased == 0
            }
            if isIdle { continuation.resume() }
        }
    }

    package var load: PoolLoad { state.withLock { $0.slots.load } }

    func lease(_ site: CallSite) async throws(PostgresError) -> Connection {
        var candidate: Connection?
        switch await slot() {
        case .granted(let idle): candidate = idle
        case .refused: throw PostgresError(.misuse, "The pool of connections is closed", site: site)
        case .cancelled:
            throw PostgresError(.cancelled, "the task was cancelled while waiting for a connection", site: site)
        }
        while let connection = candidate {
            if await connection.isClean { return connection }
            logger.info("A connection was lost while idle")
            await connection.close()
            candidate = state.withLock { $0.slots.nextIdle() }
        }
        do throws(PostgresError) {
            return try await Connection.open(
                configuration, retrying: backoff, logger: logger, fileID: site.fileID, line: site.line)
        } catch {
            await giveBack(nil)
            throw error
        }
    }

    func giveBack(_ connection: Connection?) async {
        var usable = connection
        if let connection, await !connection.isClean {
            await connection.close()
            usable = nil
        }
        let (next, closing) = state.withLock { state in
            let next = state.slots.giveBack(usable)
            guard state.slots.leased == 0 else { return (next, [CheckedContinuation<Void, Never>]()) }
            defer { state.closing = [] }
            return (next, state.closing)
        }
        switch next {
        case .handedOver(let connection, let waiter): waiter.resume(returning: .granted(connection))
        case .drop(let connection): await connection.close()
        case .kept, .nothing: break
        }
        for continuation in closing { continuation.resume() }
    }

    private func slot() async -> Lease {
        let id = state.withLock { state in
            state.lastRequest += 1
            return state.lastRequest
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                switch state.withLock({ $0.slots.request(id, continuation) }) {
                case .granted(let connection): continuation.resume(returning: .granted(connection))
                case .refused: continuation.resume(returning: .refused)
                case .queued: if Task.isCancelled { abandon(id) }
                }
            }
        } onCancel: {
            abandon(id)
        }
    }

    private func abandon(_ id: Int) {
        state.withLock { $0.slots.abandon(id) }?.resume(returning: .cancelled)
    }
}
