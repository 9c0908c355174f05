package import Chronicle
import Foundation
package import Postgres

/// One event as it stands: what it says now, and the stream it is in.
package struct EventQuery: Sendable {
    package let id: IDPrefix

    package init(id: IDPrefix) { self.id = id }

    package struct Found: Sendable {
        package let id: EventID
        package let stream: StreamID
        /// The newest form of what it reports; nil for an event that reports nothing, such as `ArticleRecorded`.
        package let report: Report?
        package let isRetracted: Bool
        package let name: Event.Name?
        /// Of the stream's newest event: what a correction counts on.
        package let streamVersion: Int
        /// Of the event that gave it this form, or took it back.
        package let position: Int64
    }

    package func run(on connection: Connection) async throws -> Found {
        let ids = try await connection.rows(
            """
            SELECT event.id, event.stream, event.type, event.payload, event.position, stream.version
            FROM log.event
            JOIN log.stream ON stream.stream = event.stream
            WHERE event.id BETWEEN \(id.lowest) AND \(id.highest)
            ORDER BY event.id
            LIMIT 2
            """,
            as: (UUID, String, String, JSONText, Int64, Int).self)
        guard let (uuid, stream, type, payload, position, version) = ids.first else {
            throw IDPrefixError.unknown(id.text, kind: "event")
        }
        guard ids.count == 1 else { throw IDPrefixError.ambiguous(id.text, kind: "event") }
        if type == Event.Name.eventCorrected.rawValue, let corrected = try EventQuery.corrected(by: payload) {
            return try await EventQuery(id: corrected).run(on: connection)
        }
        let closing = try await connection.row(
            """
            SELECT type, payload, position FROM log.closing WHERE event = \(uuid) ORDER BY position DESC LIMIT 1
            """,
            as: (String, JSONText, Int64).self)
        let (newestType, newest, newestPosition) = closing ?? (type, payload, position)
        let isRetracted = newestType == Event.Name.eventRetracted.rawValue
        return Found(
            id: EventID(uuid), stream: StreamID(rawValue: stream),
            report: isRetracted ? nil : try Report(type: newestType, payload: newest), isRetracted: isRetracted,
            name: Event.Name(rawValue: type), streamVersion: version, position: newestPosition)
    }

    /// Timelines know a corrected event by the id it had from the start.
    private static func corrected(by payload: JSONText) throws -> IDPrefix? {
        let correction = try JSONDecoder().decode(EventCorrected.self, from: Data(payload.text.utf8))
        return IDPrefix(correction.event.description)
    }
}
