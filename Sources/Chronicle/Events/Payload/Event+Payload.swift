package import Foundation

extension Event {
    /// The payload as JSON with sorted keys: equal events have equal bytes.
    package func payload() throws -> Data {
        var writer = PayloadWriter()
        try writer.object { writer in
            switch self {
            case .articleRecorded(let event): event.write(to: &writer)
            case .reported(let report): try report.write(to: &writer)
            case .eventRetracted(let event): event.write(to: &writer)
            case .eventCorrected(let event): try event.write(to: &writer)
            case .articleRedacted(let event): event.write(to: &writer)
            case .actorsMerged(let event): event.write(to: &writer)
            }
        }
        return Data(writer.bytes)
    }

    /// - Throws: `DecodingError` where the payload is not of the type's current form.
    package init(name: Name, payload: Data) throws {
        let decoder = JSONDecoder()
        self =
            switch name {
            case .articleRecorded: .articleRecorded(try decoder.decode(ArticleRecorded.self, from: payload))
            case .statementMade, .pledgeMade, .meetingHeld: .reported(try decoder.decode(Report.self, from: payload))
            case .eventRetracted: .eventRetracted(try decoder.decode(EventRetracted.self, from: payload))
            case .eventCorrected: .eventCorrected(try decoder.decode(EventCorrected.self, from: payload))
            case .articleRedacted: .articleRedacted(try decoder.decode(ArticleRedacted.self, from: payload))
            case .actorsMerged: .actorsMerged(try decoder.decode(ActorsMerged.self, from: payload))
            }
    }
}
