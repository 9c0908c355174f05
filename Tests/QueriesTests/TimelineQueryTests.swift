import Chronicle
import Foundation
import Postgres
import TestSupport
import Testing

@testable import Queries

@Suite(.freshDatabase)
struct TimelineQueryTests {
    private let archive = SampleArchive()

    private func days(_ change: (inout TimelineQuery) -> Void = { _ in }) async throws -> [String] {
        var query = TimelineQuery(subjects: [subject("GBR")])
        change(&query)
        return try await archive.ask(query).map(\.recorded.report.occurred.edtf)
    }

    private func recordFourOfBritain() async throws {
        try await archive.record(
            "Four of Britain",
            [
                .init("Britain warned them.", on: "2025-03-04", .said(by: "GBR", .warn)),
                .init("They called on Britain.", on: "2025-01-02", .said(by: "mark-rutte", .demand, to: ["GBR"])),
                .init("Britain pledged 2.5%.", on: "2025-02-03", .pledged(by: "GBR", 2.5, due: "2027")),
                .init("Britain met Canada.", on: "2025-02-03", .met("GBR", "CAN", place: "Ottawa")),
                .init("Canada pledged 2%.", on: "2025-02-04", .pledged(by: "CAN", 2)),
            ])
    }

    @Test func oldestFirstAndNothingOfOthers() async throws {
        try await recordFourOfBritain()
        #expect(try await days() == ["2025-01-02", "2025-02-03", "2025-02-03", "2025-03-04"])
    }

    @Test func eachFilterAndAllTogether() async throws {
        try await recordFourOfBritain()
        #expect(try await days { $0.from = CalendarDay("2025-02-03") } == ["2025-02-03", "2025-02-03", "2025-03-04"])
        #expect(try await days { $0.to = CalendarDay("2025-02-03") } == ["2025-01-02", "2025-02-03", "2025-02-03"])
        #expect(try await days { $0.kind = .statement } == ["2025-01-02", "2025-03-04"])
        #expect(try await days { $0.kind = .meeting } == ["2025-02-03"])
        #expect(try await days { $0.role = .addressee } == ["2025-01-02"])
        #expect(try await days { $0.role = .pledger } == ["2025-02-03"])
        #expect(
            try await days {
                ($0.from, $0.to) = (CalendarDay("2025-02-01"), CalendarDay("2025-03-31"))
                ($0.kind, $0.role) = (.statement, .speaker)
            } == ["2025-03-04"])
        #expect(try await days { ($0.kind, $0.role) = (.pledge, .speaker) } == [])
    }

    @Test func ofMoreThanTheLimitTheNewestOldestFirst() async throws {
        try await recordFourOfBritain()
        #expect(try await days { $0.limit = 3 } == ["2025-02-03", "2025-02-03", "2025-03-04"])
        #expect(try await days { $0.limit = 1 } == ["2025-03-04"])
    }

    @Test func rolesOfOneEventStandTogetherInTheirOrder() async throws {
        try await archive.record(
            "A party's promise",
            [
                .init(
                    "He promised it himself.", on: "2025",
                    .pledged(by: "keir-starmer", 3, announcedBy: "keir-starmer"))
            ])
        let entries = try await archive.ask(TimelineQuery(subjects: [subject("keir-starmer")]))
        #expect(entries.map(\.roles) == [[.pledger, .announcer]])
    }

    @Test func theWholeEntryWithItsSourceAndWords() async throws {
        let sentence = "»Größe 👩‍🚀 zählt«, said e\u{301}lan."
        let recorded = try await archive.record(
            "Größe", by: "Die Zeitung", on: "2025-06", opening: "🇬🇧 zuerst.",
            [.init(sentence, on: "2025-06-09", .said(by: "GBR"))])
        let entry = try #require(try await archive.ask(TimelineQuery(subjects: [subject("GBR")])).first).recorded
        #expect(entry.event == recorded.events[0])
        #expect(entry.report == recorded.reports[0])
        #expect(entry.words == sentence)
        #expect(entry.position == recorded.position)
        #expect(entry.recordedAt == (try await archive.moment(of: recorded.position)))
        #expect(
            entry.source
                == ArticleReference(
                    id: recorded.article, title: "Größe", publisher: "Die Zeitung", published: date("2025-06"),
                    isRedacted: false))
    }

    @Test func aRedactedArticleGivesEventsWithoutWords() async throws {
        let recorded = try await archive.record("Gone", [.init("They said so.", on: "2025", .said(by: "GBR"))])
        try await archive.redact(recorded.article)
        let entry = try #require(try await archive.ask(TimelineQuery(subjects: [subject("GBR")])).first).recorded
        #expect(entry.words == nil && entry.source.title == nil && entry.source.isRedacted)
        #expect(entry.source.publisher == "The Paper")
    }

    @Test func nothingIsKnownOfAStrangerOrInAnEmptyLog() async throws {
        #expect(try await archive.ask(TimelineQuery(subjects: [subject("GBR")])).isEmpty)
        try await recordFourOfBritain()
        #expect(try await archive.ask(TimelineQuery(subjects: [subject("nobody")])).isEmpty)
    }
}
