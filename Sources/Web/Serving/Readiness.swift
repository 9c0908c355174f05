import Synchronization

/// Whether the database has been found to be there with the schema that this program knows: waiting → ready.
final class Readiness: Sendable {
    private let reason = Mutex<String?>("the database has not been reached yet")

    /// Nil once ready.
    var waitsFor: String? { reason.withLock { $0 } }

    func wait(for reason: String) { self.reason.withLock { $0 = reason } }
    func open() { reason.withLock { $0 = nil } }
}
