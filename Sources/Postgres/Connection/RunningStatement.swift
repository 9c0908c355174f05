import CPostgres
import Dispatch
import Synchronization

/// The right to interrupt what a session is doing, from any thread.
final class StatementCanceller: Sendable {
    // PQcancel only reads the structure, and libpq documents it as safe to call from any thread.
    private nonisolated(unsafe) let handle: OpaquePointer
    private let queue = DispatchQueue(label: "postgres.cancel")

    init?(_ connection: OpaquePointer) {
        guard let handle = PQgetCancel(connection) else { return nil }
        self.handle = handle
    }

    deinit { PQfreeCancel(handle) }

    /// Asks the server over a connection of its own, blocking until the server has passed the request on.
    func cancelNow() {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { message in
            _ = PQcancel(handle, message.baseAddress, 256)
        }
    }

    /// The same without blocking the caller, which may be a thread of the cooperative pool.
    func cancelSoon(in group: DispatchGroup) {
        queue.async(group: group) { self.cancelNow() }
    }
}

/// One statement on its way, which the cancellation of its task interrupts.
///
/// A request that is still under way when the statement ends would hit the next one, so `finish` waits for it.
final class RunningStatement: Sendable {
    private enum Progress { case unsent, running, finished }

    private let progress = Mutex((Progress.unsent, isCancelled: false))
    private let requests = DispatchGroup()
    private let canceller: StatementCanceller

    init(_ canceller: StatementCanceller) { self.canceller = canceller }

    var isCancelled: Bool { progress.withLock { $0.isCancelled } }

    func cancel() {
        progress.withLock { progress in
            progress.isCancelled = true
            if progress.0 == .running { canceller.cancelSoon(in: requests) }
        }
    }

    /// To be called when the server has the statement; a cancellation that came earlier takes effect now.
    func sent() {
        progress.withLock { progress in
            progress.0 = .running
            if progress.isCancelled { canceller.cancelSoon(in: requests) }
        }
    }

    /// Cancels again: a request that the server gets before it began the statement does nothing.
    func cancelAgain() { if isCancelled { canceller.cancelNow() } }

    func finish() {
        progress.withLock { $0.0 = .finished }
        requests.wait()
    }
}
