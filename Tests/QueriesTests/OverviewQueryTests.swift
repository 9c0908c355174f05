import Chronicle
import Foundation
import Postgres
import Queries
import TestSupport
import Testing

/// What the overview and the filters of pages ask.
@Suite(.freshDatabase)
struct OverviewQueryTests {
    private let archive = SampleArchive()
    private let today = CalendarDay(year: 2025, month: 7, day: 1) ?? CalendarDay(number: 0)

    @Test func theNewestComesFirstAndWhatIsToComeIsLeftOut() async throws {
        let recorded = try await archive.record(
            "Four",
            [
                .init("One.", on: "2025-01-02", .said(by: "GBR")), .init("Three.", on: "2025-06-01", .said(by: "FRA")),
                .init("Two.", on: "2025-03-02", .said(by: "CAN")), .init("Four.", on: "2025-07-02", .met("GBR", "CAN")),
            ])
        var found = try await archive.pool.withConnection { try await NewestQuery(asOf: today, limit: 2).run(on: $0) }
        #expect(found.map(\.words) == ["Three.", "Two."])
        try await archive.retract(recorded.events[1], of: recorded.article)
        found = try await archive.pool.withConnection { try await NewestQuery(asOf: today, limit: 2).run(on: $0) }
        #expect(found.map(\.words) == ["Two.", "One."])
    }

    @Test func everybodyOnATimelineIsListedOnce() async throws {
        let recorded = try await archive.record(
            "Meetings",
            [
                .init("One.", on: "2025-01-02", .met("GBR", "nato", "mark-rutte")),
                .init("Two.", on: "2025-06-01", .met("GBR", "CAN")),
                .init("Three.", on: "2025-06-02", .said(by: "FRA")),
            ])
        try await archive.retract(recorded.events[2], of: recorded.article)
        let found = try await archive.pool.withConnection { try await SubjectsOnRecordQuery().run(on: $0) }
        #expect(found == ["CAN", "GBR", "mark-rutte", "nato"].map(subject))
    }

    @Test func nobodyIsOnAnEmptyRecord() async throws {
        #expect(try await archive.pool.withConnection { try await SubjectsOnRecordQuery().run(on: $0) }.isEmpty)
        #expect(try await ranking().isEmpty)
        #expect(try await firstDay(of: "GBR") == nil)
    }

    @Test func countriesAreRankedByTheirNewestPledge() async throws {
        try await archive.record(
            "Pledges",
            [
                .init("Two.", on: "2024-01-02", .pledged(by: "GBR", 5, due: "2030")),
                .init("Less.", on: "2025-06-01", .pledged(by: "GBR", 2.5, due: "2027")),
                .init("More.", on: "2025-06-02", .pledged(by: "POL", 4.7)),
                .init("All.", on: "2025-06-25", .pledged(by: "nato", 5, due: "2035")),
                .init("Late.", on: "2025-07-02", .pledged(by: "CAN", 5, due: "2035")),
                .init("Air.", on: "2025-06-02", .pledged(by: "FRA", 55, .emissions)),
            ])
        let found = try await ranking()
        #expect(found.map(\.pledger) == ["POL", "GBR"].map(subject))
        #expect(found.map(\.percent) == [4.7, 2.5])
        #expect(found.map(\.deadline?.edtf) == [nil, "2027"])
        #expect(found.last?.said.edtf == "2025-06-01")
    }

    @Test func ofOneDayTheHighestCountsAndWhatWasWithdrawnDoesNot() async throws {
        try await archive.record(
            "Pledges",
            [
                .init("Two.", on: "2025-06-01", .pledged(by: "GBR", 2.5)),
                .init("Three.", on: "2025-06-01", .pledged(by: "GBR", 3)),
                .init("Two for now.", on: "2025-05-01", .pledged(by: "CZE", 2)),
                .init("No more.", on: "2025-06-01", .withdrew(by: "CZE", 2)),
            ])
        let found = try await ranking()
        #expect(found.map(\.pledger) == [subject("GBR")] && found.map(\.percent) == [3])
    }

    @Test func theFirstDayIsThatOfTheFirstEventWithADate() async throws {
        try await archive.record(
            "Days",
            [
                .init("One.", on: "2014", .said(by: "volodymyr-zelensky")),
                .init("Two.", on: "2013-05-06", .said(by: "volodymyr-zelenskyy")),
                .init("Three.", on: "2012", .said(by: "GBR")),
            ])
        #expect(try await firstDay(of: "volodymyr-zelensky", "volodymyr-zelenskyy")?.description == "2013-05-06")
        #expect(try await firstDay(of: "volodymyr-zelensky")?.description == "2014-01-01")
    }

    private func ranking() async throws -> [PledgeRankingQuery.Found] {
        try await archive.pool.withConnection {
            try await PledgeRankingQuery(metric: .defenceSpendingShare, asOf: today).run(on: $0)
        }
    }

    private func firstDay(of subjects: String...) async throws -> CalendarDay? {
        try await archive.pool.withConnection {
            try await FirstDayQuery(subjects: subjects.map(subject)).run(on: $0)
        }
    }
}

extension Report.Content {
    fileprivate static func withdrew(by pledger: String, _ percent: Decimal) -> Report.Content {
        .pledge(
            Pledge(
                pledger: subject(pledger), announcedBy: nil, metric: .defenceSpendingShare,
                target: Quantity(value: percent, unit: "percent-of-gdp"), deadline: nil, commitment: .withdrawn))
    }
}
