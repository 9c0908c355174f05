import Chronicle
import Foundation
import Postgres
import Queries
import TestSupport
import Testing

@Suite(.freshDatabase)
struct AsOfTests {
    private let archive = SampleArchive()

    private func known(asOf moment: AsOf) async throws -> [String] {
        var query = TimelineQuery(subjects: [subject("GBR")])
        query.knowledge.asOf = moment
        return try await archive.ask(query).map(\.recorded.report.occurred.edtf)
    }

    @Test func aPositionShowsWhatWasKnownThere() async throws {
        let first = try await archive.record("One", [.init("One.", on: "2025-01", .said(by: "GBR"))])
        let second = try await archive.record("Two", [.init("Two.", on: "2025-02", .said(by: "GBR"))])
        let retraction = try await archive.retract(first.events[0], of: first.article)
        #expect(try await known(asOf: .position(0)) == [])
        #expect(try await known(asOf: .position(first.position)) == ["2025-01"])
        #expect(try await known(asOf: .position(retraction - 1)) == ["2025-01", "2025-02"])
        #expect(try await known(asOf: .position(retraction)) == ["2025-02"])
        #expect(try await known(asOf: .newest) == ["2025-02"])
        #expect(second.position == retraction - 1)
    }

    @Test func aMomentOrADayShowsWhatWasKnownThen() async throws {
        let recorded = try await archive.record("One", [.init("One.", on: "2025-01", .said(by: "GBR"))])
        let moment = try await archive.moment(of: recorded.position)
        let justBefore = Instant(microseconds: moment.microseconds - 1)
        #expect(try await known(asOf: .moment(moment)) == ["2025-01"])
        #expect(try await known(asOf: .moment(justBefore)) == [])
        #expect(try await known(asOf: try #require(AsOf(moment.day.description))) == ["2025-01"])
        let dayBefore = CalendarDay(number: moment.day.number - 1)
        #expect(try await known(asOf: try #require(AsOf(dayBefore.description))) == [])
        #expect(try await known(asOf: try #require(AsOf("\(moment)"))) == ["2025-01"])
    }

    @Test func aCorrectionKeepsTheEventAndIsKnownFromItsOwnPosition() async throws {
        let recorded = try await archive.record(
            "A figure", [.init("Britain pledged 2.5%.", on: "2025-02-03", .pledged(by: "GBR", 2.5))])
        var corrected = recorded.reports[0]
        corrected.content = .pledged(by: "GBR", 2.6)
        corrected.occurred = date("2025-02-04")
        let position = try await archive.correct(recorded.events[0], of: recorded.article, to: corrected)

        let now = try await archive.ask(PledgeQuery(subjects: [subject("GBR")]))
        #expect(now.map(\.event) == recorded.events)
        #expect(now.map(\.report) == [corrected])
        #expect(now.map(\.position) == [position])
        #expect(now.map(\.words) == ["Britain pledged 2.5%."])
        var before = PledgeQuery(subjects: [subject("GBR")])
        before.knowledge.asOf = .position(position - 1)
        #expect(try await archive.ask(before).map(\.report) == recorded.reports)

        try await archive.retract(recorded.events[0], of: recorded.article)
        #expect(try await archive.ask(PledgeQuery(subjects: [subject("GBR")])).isEmpty)
    }

    @Test func whatHadBeenPublishedByADay() async throws {
        try await archive.record("Old", on: "2025-02", [.init("Old words.", on: "2025-01", .pledged(by: "GBR", 2))])
        try await archive.record("New", on: "2025-06-09", [.init("New words.", on: "2024", .pledged(by: "GBR", 3))])
        let undated = try await archive.record(
            "Undated", on: nil, [.init("Undated words.", on: "2023", .pledged(by: "GBR", 4))])
        let today = try await archive.moment(of: undated.position).day
        func words(by day: CalendarDay?) async throws -> [[String?]] {
            var timeline = TimelineQuery(subjects: [subject("GBR")])
            timeline.knowledge.publishedBy = day
            var pledges = PledgeQuery(subjects: [subject("GBR")])
            pledges.knowledge.publishedBy = day
            var search = SearchQuery(words: "words")
            search.knowledge.publishedBy = day
            return [
                try await archive.ask(timeline).map(\.recorded.words), try await archive.ask(pledges).map(\.words),
                try await archive.ask(search).map(\.words).reversed(),
            ]
        }
        func thrice(_ words: String?...) -> [[String?]] { Array(repeating: words, count: 3) }
        #expect(try await words(by: CalendarDay("2025-02-27")) == thrice())
        #expect(try await words(by: CalendarDay("2025-02-28")) == thrice("Old words."))
        #expect(try await words(by: CalendarDay("2025-06-09")) == thrice("New words.", "Old words."))
        #expect(try await words(by: CalendarDay(number: today.number - 1)) == thrice("New words.", "Old words."))
        #expect(try await words(by: today) == thrice("Undated words.", "New words.", "Old words."))
        #expect(try await words(by: nil) == thrice("Undated words.", "New words.", "Old words."))
    }

    @Test(
        arguments: [
            ("0", AsOf.position(0)), ("120", .position(120)),
            ("2025-02-03", .moment(Instant("2025-02-03T23:59:59.999999Z"))),
            ("2025-02-03T12:00:00Z", .moment(Instant("2025-02-03T12:00:00Z"))),
        ] as [(String, AsOf?)])
    func isReadFromText(text: String, expected: AsOf?) {
        #expect(AsOf(text) == expected)
    }

    @Test(arguments: ["", "-1", "yesterday", "2025-02-30", "2025-13", "12:00"])
    func refusesOtherTexts(text: String) {
        #expect(AsOf(text) == nil)
    }
}

extension AsOf {
    fileprivate static func moment(_ instant: Instant?) -> AsOf? { instant.map { .moment($0) } }
}
