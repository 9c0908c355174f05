import Chronicle
import EventLog

/// What has to be appended to an article's stream so that it says what an extractor finds now.
///
/// A report that is found no more is retracted, one that is new is added; whatever differs in a field is both. Events
/// that a person retracted or corrected stay as they are, and what the extractor finds in their place is left out.
struct Revision {
    private(set) var retracted: [NewEvent] = []
    private(set) var added: [NewEvent] = []
    /// How many reports are left out because a person has decided about them.
    private(set) var left = 0

    var events: [NewEvent] { retracted + added }

    init(of standing: StandingReports, by found: [Report], extractor: String) throws {
        let found = try found.identified()
        let ids = Set(found.map(\.id))
        var isSettled = Set<EventID>()
        var unmatched: [StandingReports.Entry] = []
        for entry in standing.entries where entry.fate != .retractedByExtractor {
            let matched = ids.intersection([try entry.original.eventID(), try entry.current.eventID()])
            isSettled.formUnion(matched)
            if matched.isEmpty { unmatched.append(entry) }
        }
        var rest = found.filter { !isSettled.contains($0.id) }
        for entry in unmatched where entry.isDecided {
            guard let place = rest.firstIndex(where: { entry.concerns($0.report) }) else { continue }
            rest.remove(at: place)
            left += 1
        }
        for entry in unmatched where !entry.isDecided { retract(entry, extractor: extractor) }
        let known = Dictionary(standing.entries.map { ($0.id, $0.position) }) { first, _ in first }
        let latest = try Dictionary(
            standing.entries.map { (try $0.original.eventID(), $0.position) }, uniquingKeysWith: max)
        for (id, report) in rest {
            // An id that was retracted is used up: found again, the report is another event.
            let fresh = known[id] == nil ? id : EventID(derivedFrom: ["found-again", "\(id)", "\(latest[id] ?? 0)"])
            added.append(NewEvent(id: fresh, .reported(report)))
        }
    }

    private mutating func retract(_ entry: StandingReports.Entry, extractor: String) {
        let retraction = EventRetracted(
            event: entry.id, reason: "not found by extractor \(extractor)", extractor: extractor)
        retracted.append(
            NewEvent(
                id: EventID(derivedFrom: ["not-found", "\(entry.id)", "\(entry.position)"]),
                .eventRetracted(retraction)))
    }
}

extension StandingReports.Entry {
    /// Whether a report is about the same as this event: of the same kind and actor, in mostly the same words.
    ///
    /// - Parameter span: where the event's words stand, if elsewhere than it says.
    func concerns(_ report: Report, at span: Span? = nil) -> Bool {
        [original, current].contains { known in
            known.kind == report.kind && (span ?? known.evidence.span).isMostly(report.evidence.span)
                && known.shares(report)
        }
    }
}

extension Report {
    /// Whether both have the same speaker or pledger, or a participant in common.
    fileprivate func shares(_ other: Report) -> Bool {
        switch (content, other.content) {
        case (.statement(let one), .statement(let other)): one.speaker == other.speaker
        case (.pledge(let one), .pledge(let other)): one.pledger == other.pledger
        case (.meeting(let one), .meeting(let other)): one.participants.contains(where: other.participants.contains)
        default: false
        }
    }
}

extension Span {
    /// Whether at least half of the longer one is common.
    fileprivate func isMostly(_ other: Span) -> Bool {
        let common = min(end, other.end) - max(start, other.start)
        return common > 0 && common * 2 >= max(count, other.count)
    }
}
