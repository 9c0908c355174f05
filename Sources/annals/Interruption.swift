import Dispatch
import Foundation
import Synchronization

/// Ctrl-C and SIGTERM cancel the running command, which then ends between two units of work; a second one ends it at once.
enum Interruption {
    /// Whether a signal came: what the command then throws is its way of ending.
    static var hasCome: Bool { requested.load(ordering: .relaxed) }

    private static let requested = Atomic(false)

    static func cancelling(_ work: @escaping @Sendable () async throws -> Void) async throws {
        let task = Task { try await work() }
        let sources = [SIGINT, SIGTERM].map { signalNumber in
            signal(signalNumber, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: signalNumber, queue: .global())
            source.setEventHandler {
                if requested.exchange(true, ordering: .relaxed) { exit(128 + signalNumber) }
                task.cancel()
            }
            source.resume()
            return source
        }
        defer { for source in sources { source.cancel() } }
        try await task.value
    }
}
