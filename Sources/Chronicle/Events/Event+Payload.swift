package import Foundation

extension Event {
    /// The payload as JSON with sorted keys: equal events have equal bytes.
    package func payload() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return switch self {
        case .articleRecorded(let event): try encoder.encode(event)
        case .reported(let report): try encoder.encode(report)
        case .eventRetracted(let event): try encoder.encode(event)
        case .eventCorrected(let event): try encoder.encode(event)
        case .articleRedacted(let event): try encoder.encode(event)
        case .actorsMerged(let event): try encoder.encode(event)
        }
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
