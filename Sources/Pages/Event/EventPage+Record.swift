import Chronicle
import EventLog

extension EventPage.LogRecord {
    init(_ recorded: RecordedEvent) {
        id = "\(recorded.id)"
        type = recorded.type
        position = "\(recorded.position)"
        stream = recorded.stream.rawValue
        version = "\(recorded.version)"
        recordedAt = Moment.words(recorded.recordedAt)
        digest = recorded.digest.hexadecimal
        chain = recorded.chain.hexadecimal
    }
}

extension EventPage {
    /// - Throws: where this program does not know the event's type.
    static func correction(_ recorded: RecordedEvent) throws -> Correction {
        let (deed, reason, author): (String, String, String?) =
            switch try recorded.decoded() {
            case .eventCorrected(let correction): ("Corrected", correction.reason, correction.report.extractor)
            case .eventRetracted(let retraction): ("Retracted", retraction.reason, retraction.extractor)
            default: (recorded.type, "", nil)
            }
        return Correction(
            deed: deed, reason: Clipped.text(reason, to: 800), at: Moment.words(recorded.recordedAt),
            place: "\(recorded.position)", author: author.map { Clipped.text($0, to: 200) },
            link: Link(name: "\(recorded.id)", href: "/v1/events/\(recorded.id)"))
    }
}
