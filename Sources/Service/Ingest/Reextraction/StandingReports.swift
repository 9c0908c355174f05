import Chronicle
import EventLog

/// What an article's stream says was reported, and what became of each report.
struct StandingReports {
    struct Entry {
        /// The id by which the event is known, whatever it says now.
        let id: EventID
        let original: Report
        fileprivate(set) var current: Report
        fileprivate(set) var fate: Fate
        /// Of the event that gave it this form, or took it back.
        fileprivate(set) var position: Int64
        /// Why a person retracted or corrected it; nil where nobody did.
        fileprivate(set) var decision: String?

        /// Somebody decided about it: no extractor goes against that.
        var isDecided: Bool {
            decision != nil || original.extractor == Report.analyst
        }
    }

    enum Fate {
        case standing, corrected, retractedByPerson, retractedByExtractor
    }

    /// In the order of the stream.
    private(set) var entries: [Entry] = []

    /// - Throws: `RecordedEvent.Unreadable`.
    init(_ stream: [RecordedEvent]) throws {
        var places: [EventID: Int] = [:]
        for recorded in stream {
            switch try recorded.decoded() {
            case .reported(let report):
                places[recorded.id] = entries.count
                entries.append(
                    Entry(
                        id: recorded.id, original: report, current: report, fate: .standing,
                        position: recorded.position))
            case .eventCorrected(let correction):
                guard let place = places[correction.event] else { continue }
                entries[place].current = correction.report
                entries[place].fate = .corrected
                entries[place].decision = correction.reason
                entries[place].position = recorded.position
            case .eventRetracted(let retraction):
                guard let place = places[retraction.event] else { continue }
                entries[place].fate = retraction.extractor == nil ? .retractedByPerson : .retractedByExtractor
                entries[place].decision = retraction.extractor == nil ? retraction.reason : nil
                entries[place].position = recorded.position
            case .articleRecorded, .articleRedacted, .actorsMerged: continue
            }
        }
    }
}
