package import Chronicle
import Foundation

/// An event as the log holds it.
package struct RecordedEvent: Hashable, Sendable, Identifiable {
    /// Its place in the whole log: from 1, gapless, in commit order.
    package let position: Int64
    package let id: EventID
    package let stream: StreamID
    /// Its place in the stream, from 1.
    package let version: Int
    /// The name of its type; one that this program does not know is not an error until it is decoded.
    package let type: String
    /// The shape of the payload.
    package let schema: Int16
    package let recordedAt: Instant
    /// JSON as PostgreSQL prints it: what the digest is taken over.
    package let payload: String
    package let digest: [UInt8]
    package let chain: [UInt8]

    package init(
        position: Int64, id: EventID, stream: StreamID, version: Int, type: String, schema: Int16, recordedAt: Instant,
        payload: String, digest: [UInt8], chain: [UInt8]
    ) {
        self.position = position
        self.id = id
        self.stream = stream
        self.version = version
        self.type = type
        self.schema = schema
        self.recordedAt = recordedAt
        self.payload = payload
        self.digest = digest
        self.chain = chain
    }
}

extension RecordedEvent {
    /// The event in its current shape, whatever shape it was written in.
    package func decoded(by upcasters: Upcasters = .annals) throws(Unreadable) -> Event {
        guard let name = Event.Name(rawValue: type) else {
            throw Unreadable(position: position, type: type, reason: "no such type: use a newer Annals")
        }
        do {
            let current = try upcasters.current(Data(payload.utf8), of: name, schema: schema)
            return try Event(name: name, payload: current)
        } catch {
            throw Unreadable(position: position, type: type, reason: "\(error)")
        }
    }

    /// An event that this program cannot make sense of.
    package struct Unreadable: Error, Hashable, Sendable, CustomStringConvertible {
        package let position: Int64
        package let type: String
        package let reason: String

        package var description: String { "the \(type) at position \(position) cannot be read: \(reason)" }
    }
}
