import Foundation
import Logging
import Postgres
import Synchronization
import TestSupport

/// A session whose plans are kept.
struct PlanRecorder {
    private final class Notices: Sendable {
        let texts = Mutex<[String]>([])
    }

    private struct Handler: LogHandler {
        let notices: Notices
        var metadata: Logger.Metadata = [:]
        var logLevel: Logger.Level = .trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) { notices.texts.withLock { $0.append("\(event.message)") } }
    }

    let connection: Connection
    private let notices = Notices()

    init() async throws {
        let notices = notices
        let logger = Logger(label: "plans") { _ in Handler(notices: notices) }
        connection = try await Connection.open(FreshDatabase.current.configuration, logger: logger)
        try await connection.run(
            script: """
                LOAD 'auto_explain';
                SET auto_explain.log_min_duration = 0;
                SET auto_explain.log_format = json;
                SET auto_explain.log_analyze = on;
                SET auto_explain.log_buffers = on;
                SET client_min_messages = log;
                SET ROLE annals_app;
                """)
    }

    /// The plans of what the body runs.
    func plans(_ body: (Connection) async throws -> Void) async throws -> [Plan] {
        notices.texts.withLock { $0 = [] }
        try await body(connection)
        let texts = notices.texts.withLock { $0 }
        return try texts.compactMap { text in
            guard let start = text.firstIndex(of: "{") else { return nil }
            return try JSONDecoder().decode(Plan.self, from: Data(text[start...].utf8))
        }
    }
}
