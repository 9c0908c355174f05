import Chronicle
import Foundation
import Postgres

extension Report {
    /// The report that an event's payload carries; nil for events that carry none.
    init?(type: String, payload: JSONText) throws {
        guard let name = Event.Name(rawValue: type) else { return nil }
        switch try Event(name: name, payload: Data(payload.text.utf8)) {
        case .reported(let report): self = report
        case .eventCorrected(let correction): self = correction.report
        default: return nil
        }
    }
}
