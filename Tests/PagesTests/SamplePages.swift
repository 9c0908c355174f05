import Chronicle
import EventLog
import Foundation
import Postgres
import Projections
import Testing

@testable import Pages
@testable import Queries
@testable import Service

/// One page of every kind, with all that it can show.
struct SamplePages {
    let words: String
    /// How many there are of whatever can be many.
    var many = 2

    private var text: String { words + " and so on." }

    private func reports(_ content: (Int) -> Report.Content) throws -> [RecordedReport] {
        try (1...many).map { number in
            try Sample.recorded(
                content(number), words: text, number: number, title: words, publisher: words,
                isRedacted: number == many)
        }
    }

    private func pledges() throws -> [RecordedReport] {
        try reports {
            .pledged(by: "CAN", Decimal(1) + Decimal($0) / 100, due: "\(2026 + $0 % 10)")
        }
    }

    private func meetings() throws -> [RecordedReport] {
        try reports { _ in .met(["CAN", "mark-carney", "nato"], place: words) }
    }

    private var question: TimelineQuestion {
        var question = TimelineQuestion()
        question.kind = .meeting
        question.knowledge = Knowledge(asOf: .position(7), publishedBy: day("2025-07-01"))
        question.before = TimelinePlace(day: day("2025-07-01"), position: 9)
        return question
    }

    private func timeline() throws -> Timeline {
        let entries = try meetings().prefix(Timeline.length).map { (recorded: $0, roles: [Report.Role.participant]) }
        return Timeline(Array(entries), hasMore: true, question, at: "/countries/CAN", names: Sample.names)
    }

    private var filters: Filters {
        Filters(question, at: "/countries/CAN", first: day("2014-01-01"), today: day("2025-12-31"), head: 1234)
    }

    func home() throws -> HomePage {
        let found = (1...min(many, 15)).map { number in
            PledgeRankingQuery.Found(
                pledger: subject("CAN"), event: Sample.event(number), said: date("2025-06-09"), percent: 2,
                deadline: date("2027"))
        }
        return HomePage(
            ranking: RankedPledge.ranking(found, actuals: [try Sample.spent(2024, 1.4)], names: Sample.names),
            newest: try Array(meetings().map { Item($0, roles: [.speaker], names: Sample.names) }.prefix(12)),
            circles: HomePage.circles(
                of: ["CAN", "FRA", "KEN", "nato"].map(subject), try Sample.lexicon.get(), on: day("2025-06-09"),
                names: Sample.names))
    }

    func country() throws -> CountryPage {
        let demands = try reports { _ in .said(by: "donald-trump", .demand, to: ["CAN"], 5) }
        let history = Sample.history(
            try pledges(), actuals: [try Sample.spent(2014, 1), try Sample.spent(2025, 2)])
        return CountryPage(
            subject("CAN"), history: history, record: SpendingRecord(history, demands: demands, of: [subject("CAN")]),
            groups: [subject("nato")], filters: filters, timeline: try timeline(), names: Sample.names)
    }

    func actor() throws -> ActorPage {
        ActorPage(
            subject("mark-carney"), citizenship: Sample.names.link(subject("CAN")),
            aliases: [subject("carney")],
            offices: ActorPage.HeldOffice.offices(
                of: subject("mark-carney"), in: try Sample.lexicon.get(), on: day("2025-06-09"), names: Sample.names)
                + ActorPage.HeldOffice.offices(
                    of: subject("CAN"), in: try Sample.lexicon.get(), on: day("2025-06-09"), names: Sample.names),
            history: Sample.history(try pledges()), filters: filters, timeline: try timeline(), names: Sample.names)
    }

    func article() throws -> ArticlePage {
        let body = Array(repeating: text, count: many * 3).joined(separator: "\n\n")
        let facts = ArticlePage.Facts(
            reference: ArticleReference(
                id: Sample.article, title: words, publisher: words, published: date("2025-06-09"), isRedacted: false),
            url: "https://paper.example/?q=\(words)", recordedAt: Instant(microseconds: 1_750_000_000_000_000),
            position: 7)
        return ArticlePage(facts, text: body, reports: try meetings(), part: 1, names: Sample.names)
    }

    func event() throws -> EventPage {
        let standing = try Sample.recorded(.met(["CAN"], place: words), words: text)
        let correction = EventCorrected(event: standing.event, report: standing.report, reason: words)
        let retraction = EventRetracted(event: standing.event, reason: words, extractor: words)
        return try EventPage(
            record(.reported(standing.report)), standing: standing, original: standing.report,
            corrections: [record(.eventCorrected(correction)), record(.eventRetracted(retraction))],
            isRetracted: true, names: Sample.names)
    }

    private func record(_ event: Event) throws -> RecordedEvent {
        RecordedEvent(
            position: 7, id: Sample.event(1), stream: .article(Sample.article), version: 2, type: event.name.rawValue,
            schema: 1, recordedAt: Instant(microseconds: 1_750_000_000_000_000),
            payload: String(decoding: try event.payload(), as: UTF8.self),
            digest: Array(repeating: 0xAB, count: 32), chain: Array(repeating: 0xCD, count: 32))
    }

    func search() throws -> SearchPage {
        let found = try reports { _ in .said(by: "mark-carney") }
        return SearchPage(for: words, found: found, names: Sample.names)
    }

    var refusal: RefusalPage { RefusalPage(title: "There is nothing here", reason: words) }

    /// As HTML, by name.
    func rendered() throws -> [String: String] {
        let templates = try Templates()
        func html(_ page: some Page) -> String { templates.render(page, in: Frame(page)) }
        return [
            "home": html(try home()), "country": html(try country()), "actor": html(try actor()),
            "article": html(try article()), "event": html(try event()), "search": html(try search()),
            "refusal": html(refusal), "projections": html(ProjectionsPage([])),
        ]
    }
}
