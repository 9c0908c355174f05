import Logging
import Synchronization

/// Keeps what is logged, so that a test can wait for it.
struct RecordingLogHandler: LogHandler {
    private final class Record: Sendable {
        let state = Mutex(
            (messages: [String](), waiting: [(message: String, waiter: CheckedContinuation<Void, Never>)]()))
    }

    private let record = Record()
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let message = "\(event.message)"
        let awoken = record.state.withLock { state in
            state.messages.append(message)
            defer { state.waiting.removeAll { $0.message == message } }
            return state.waiting.filter { $0.message == message }
        }
        for entry in awoken { entry.waiter.resume() }
    }

    /// Returns once the message was logged.
    func said(_ message: String) async {
        await withCheckedContinuation { waiter in
            let isKnown = record.state.withLock { state in
                if !state.messages.contains(message) { state.waiting.append((message, waiter)) }
                return state.messages.contains(message)
            }
            if isKnown { waiter.resume() }
        }
    }
}
