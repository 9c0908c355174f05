import Chronicle
import EventLog
import Foundation

/// What somebody decided about an article afterwards: to retract or correct a report, to take the words down.
enum Decisions {
    /// Nil for most articles.
    static func append(on number: Int, seed: UInt64, cast: Cast) -> Append? {
        var randomness = Randomness(seed: seed, purpose: .decision, number: number)
        let (retracts, corrects, redacts) = (
            randomness.happens(permille: 40), randomness.happens(permille: 20), randomness.happens(permille: 2)
        )
        guard retracts || corrects || redacts else { return nil }
        let article = SyntheticArticle(number: number, seed: seed, cast: cast)
        var events: [NewEvent] = []
        if retracts {
            // Of at least two reports, so not the one that is corrected.
            let event = article.eventID(ofReport: article.reports.count - 1)
            events.append(
                NewEvent(
                    id: EventID(derivedFrom: ["retract", "\(event)"]),
                    .eventRetracted(EventRetracted(event: event, reason: "the wire took it back"))))
        }
        if corrects {
            let event = article.eventID(ofReport: 0)
            let correction = EventCorrected(
                event: event, report: corrected(article.reports[0]), reason: "the wire corrected it")
            events.append(
                NewEvent(id: EventID(derivedFrom: ["correct", "\(event)"]), .eventCorrected(correction)))
        }
        if redacts {
            let redaction = ArticleRedacted(article: article.id, reason: "the wire asked for it")
            events.append(
                NewEvent(id: EventID(derivedFrom: ["redact", "\(article.id)"]), .articleRedacted(redaction)))
        }
        return Append(events, to: .article(article.id), expecting: .any)
    }

    private static func corrected(_ report: Report) -> Report {
        var report = report
        switch report.content {
        case .statement(var statement):
            statement.act = .deny
            report.content = .statement(statement)
        case .pledge(var pledge):
            pledge.target = pledge.target.map { Quantity(value: $0.value + 1, unit: $0.unit) }
            report.content = .pledge(pledge)
        case .meeting(var meeting):
            meeting.form = .visit
            report.content = .meeting(meeting)
        }
        report.extractor = Report.analyst
        return report
    }
}
