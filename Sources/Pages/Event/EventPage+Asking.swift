import Chronicle
import EventLog
import Postgres
import Queries
import Service

extension EventPage {
    /// - Throws: `IDPrefixError` where there is no such event.
    static func ask(_ desk: Desk, _ id: IDPrefix) async throws -> EventPage {
        let (found, standing) = try await desk.archive.pool.withConnection { connection in
            let found = try await EventQuery(id: id).run(on: connection)
            return (found, try await ReportQuery(event: found.id).run(on: connection))
        }
        let stream = try await desk.archive.log.stream(found.stream)
        guard let recorded = stream.first(where: { $0.id == found.id }) else {
            throw IDPrefixError.unknown(id.text, kind: "event")
        }
        let corrections = try stream.filter { event in
            switch try event.decoded() {
            case .eventCorrected(let correction): correction.event == found.id
            case .eventRetracted(let retraction): retraction.event == found.id
            default: false
            }
        }
        let original: Report? = if case .reported(let report) = try recorded.decoded() { report } else { nil }
        return try EventPage(
            recorded, standing: standing, original: original, corrections: corrections,
            isRetracted: found.isRetracted, names: desk.names)
    }
}
