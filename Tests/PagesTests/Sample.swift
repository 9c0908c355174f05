import Chronicle
import Foundation
import Postgres
import Testing

@testable import Queries
@testable import Service

/// Reports and articles as queries find them, with whatever words.
enum Sample {
    static let names = SubjectNames(try! lexicon.get())

    static let lexicon = Result { try Lexicon(folder: InstallationFolder.find(environment: [:]).lexicon) }

    /// What an article can do to a page: end a tag or an attribute, also with an accent on the mark that ends it.
    static let hostile = "zq<script>alert(1)</script>zq\"\u{0301} onload=\"x\" zq'>{{title}}</p>zq&amp;\u{0007}\u{202E}"

    static func recorded(
        _ content: Report.Content, words: String, on occurred: String = "2025-06-09", number: Int = 1,
        at start: Int = 0,
        title: String? = "A title", publisher: String? = "The Paper", isRedacted: Bool = false
    ) throws -> RecordedReport {
        let span = Span(start: start, end: start + words.unicodeScalars.count)
        let report = Report(
            article: article, extractor: "1.0.0+4f3a2b1c", occurred: date(occurred), modality: .actual,
            evidence: Evidence(words: words, at: span), slots: ["speaker": span, "target": span, "place": span],
            content: content)
        let name = Event.reported(report).name.rawValue
        let payload = String(decoding: try JSONEncoder().encode(report), as: UTF8.self)
        return try RecordedReport(
            (
                event(number).uuid, Int64(number), PostgresTimestamp(microsecondsSince1970: 1_750_000_000_000_000),
                name,
                JSONText(payload), article.uuid, title, publisher, "2025-06-09", isRedacted, isRedacted ? nil : words,
                "2025-06-09", Int64(number)
            ))
    }

    static let article = ArticleID(title: "A title", publisher: nil, published: nil, text: "A text.")

    static func event(_ number: Int) -> EventID { EventID(derivedFrom: ["\(number)"]) }

    static func history(_ reports: [RecordedReport], actuals: [ActualFigure] = []) -> PledgeHistory {
        let pledges = reports.compactMap {
            PledgeOnRecord(
                event: $0.event, report: $0.report, publisher: $0.source.publisher, published: $0.source.published)
        }
        return PledgeHistory(
            subject: subject("CAN"),
            accounts: Ledger.accounts(of: pledges, actuals: actuals, asOf: day("2025-12-31")),
            reports: Dictionary(reports.map { ($0.event, $0) }) { first, _ in first }, actuals: actuals)
    }

    static func spent(_ year: Int, _ percent: Decimal, isEstimate: Bool = false) throws -> ActualFigure {
        ActualFigure(
            country: try #require(CountryCode("CAN")), year: year, percent: percent, isEstimate: isEstimate,
            source: "NATO")
    }
}

func subject(_ text: String) -> SubjectID {
    guard let subject = SubjectID(text) else { preconditionFailure("\(text) is no subject") }
    return subject
}

func date(_ text: String) -> EventDate {
    guard let date = EventDate(text) else { preconditionFailure("\(text) is no date") }
    return date
}

func day(_ text: String) -> CalendarDay {
    guard let day = CalendarDay(text) else { preconditionFailure("\(text) is no day") }
    return day
}

extension Report.Content {
    static func said(
        by speaker: String, _ act: SpeechAct = .say, to addressees: [String] = [], _ percent: Decimal? = nil
    )
        -> Report.Content
    {
        .statement(
            Statement(
                speaker: subject(speaker), quotes: [], act: act, addressees: addressees.map(subject),
                figure: percent.map {
                    Figure(Quantity(value: $0, unit: "percent-of-gdp"), metric: .defenceSpendingShare, deadline: nil)
                }))
    }

    static func pledged(
        by pledger: String, _ percent: Decimal, due deadline: String? = nil, unit: String = "percent-of-gdp"
    ) -> Report.Content {
        .pledge(
            Pledge(
                pledger: subject(pledger), announcedBy: subject("mark-carney"), metric: .defenceSpendingShare,
                target: Quantity(value: percent, unit: unit), deadline: deadline.map(date), commitment: .pledged))
    }

    static func met(_ participants: [String], place: String? = nil) -> Report.Content {
        .meeting(Meeting(participants: participants.map(subject), place: place, form: .talks))
    }
}
