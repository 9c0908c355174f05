import Chronicle
import EventLog

/// What people decided about the events of a page's earlier edition, for those events of the newer one that stand in
/// the same words: an edit elsewhere in the text does not undo it.
struct CarriedDecisions {
    private(set) var events: [NewEvent] = []

    /// - Parameters:
    ///   - text: the earlier edition's.
    ///   - found: the newer edition's reports, with the ids that they are recorded under.
    init(
        from standing: StandingReports, in text: String, to article: Article,
        found: [(id: EventID, report: Report)]
    ) throws {
        let (earlier, newer) = (ScalarText(text), Reanchoring(article.text))
        var open = found
        for entry in standing.entries {
            guard let decision = entry.decision, let selectors = earlier.selectors(entry.original.evidence.span),
                let span = newer.span(of: selectors),
                let place = open.firstIndex(where: { entry.concerns($0.report, at: span) })
            else { continue }
            let (id, report) = open.remove(at: place)
            let reason = "as for event \(entry.id) of an earlier edition: \(decision)"
            if let event = try CarriedDecisions.event(for: entry, id, report, reason) {
                events.append(
                    NewEvent(id: EventID(derivedFrom: ["carried", "\(id)", "\(entry.id)", "\(entry.position)"]), event))
            }
        }
    }

    /// Nil where the newer edition is already read as it was corrected.
    private static func event(
        for entry: StandingReports.Entry, _ id: EventID, _ report: Report, _ reason: String
    ) throws -> Event? {
        guard entry.fate == .corrected else {
            return .eventRetracted(EventRetracted(event: id, reason: reason))
        }
        var corrected = report
        corrected.occurred = entry.current.occurred
        corrected.modality = entry.current.modality
        corrected.content = entry.current.content
        if case .statement(var statement) = corrected.content, case .statement(let anchored) = report.content {
            statement.quotes = anchored.quotes
            corrected.content = .statement(statement)
        }
        guard corrected != report else { return nil }
        return .eventCorrected(EventCorrected(event: id, report: corrected, reason: reason))
    }
}
