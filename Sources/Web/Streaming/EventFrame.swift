import EventLog
import NIOCore

/// The log as server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html
enum EventFrame {
    /// The event's position as the id to resume from, its type as the event's, its line of the log as the data.
    static func of(_ event: RecordedEvent) -> ByteBuffer {
        ByteBuffer(string: "id: \(event.position)\nevent: \(event.type)\ndata: \(event.json)\n\n")
    }

    /// Asks clients to come back after two seconds where the connection is lost.
    static let greeting = ByteBuffer(string: "retry: 2000\n\n")
    /// A comment, which clients skip.
    static let heartbeat = ByteBuffer(string: ":\n\n")
}
