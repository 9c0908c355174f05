import Chronicle
import EventLog
import Extraction
import Foundation
import Postgres
import Queries
import Service
import TestSupport
import Testing

/// A page that is recorded again after its publisher edited it.
@Suite(.freshDatabase, .temporaryFolder)
struct EditionTests {
    private static let pledge =
        "Canada will spend 2 per cent of its gross domestic product on defence by 2027, Prime Minister Mark Carney announced."

    private func record(_ text: String, url: String = "https://paper.example/1", _ archive: Archive) async throws
        -> IngestReport.Recorded
    {
        try TemporaryFolder.current.write(
            "---\ntitle: A promise\npublished: 2025-06-09\nurl: \(url)\n---\n\n\(text)\n", to: "page.md")
        let report = try await Ingest(archive).run([TemporaryFolder.current.path(of: "page.md")])
        try await archive.project()
        return try #require(report.recorded.first)
    }

    private func pledges(of article: ArticleID, in archive: Archive) async throws -> [RecordedReport] {
        try await archive.pool.withConnection { connection in
            try await PledgeQuery(subjects: [try #require(SubjectID("CAN"))]).run(on: connection).filter {
                $0.report.article == article
            }
        }
    }

    private func deadlines(of article: ArticleID, in archive: Archive) async throws -> [String] {
        try await pledges(of: article, in: archive).compactMap {
            guard case .pledge(let pledge) = $0.report.content else { return nil }
            return pledge.deadline?.edtf
        }
    }

    private func decide(
        on article: ArticleID, in archive: Archive, _ decide: (Curation, IDPrefix) async throws -> Curation.Outcome
    ) async throws {
        let pledge = try #require(try await pledges(of: article, in: archive).first)
        _ = try await decide(Curation(archive), try #require(IDPrefix("\(pledge.event)")))
    }

    @Test func aCorrectionHoldsForTheSameWordsOfALaterEdition() async throws {
        try await TestArchive.open { archive in
            let first = try await record(Self.pledge, archive)
            try await decide(on: first.article, in: archive) {
                try await $0.correct($1, by: [try ReportCorrection("deadline=2028")], reason: "it is 2028")
            }
            let edited = "A line was put before it. " + Self.pledge.replacing(" on defence", with: "  on defence")
            let second = try await record(edited, archive)
            #expect(first.carried == 0 && second.carried == 1 && second.article != first.article)
            #expect(try await deadlines(of: second.article, in: archive) == ["2028"])
            let third = try await record(Self.pledge + " A line was put behind it.", archive)
            #expect(third.carried == 1)
            #expect(try await deadlines(of: third.article, in: archive) == ["2028"])

            let pledge = try #require(try await pledges(of: second.article, in: archive).first)
            #expect(pledge.words?.hasPrefix("Canada will spend") == true)
            let again = Ingest(
                archive, extractor: Extractor(lexicon: try TestLexicon.read()), today: CalendarDay(number: 0),
                isReadingAgain: true)
            #expect(try await again.readAllAgain().changed.isEmpty)
        }
    }

    @Test func aRetractionHoldsAndWhatIsEditedAwayIsForgotten() async throws {
        try await TestArchive.open { archive in
            let first = try await record(Self.pledge, archive)
            try await decide(on: first.article, in: archive) { try await $0.retract($1, reason: "a joke") }
            let second = try await record("A line before it.\n\n" + Self.pledge, archive)
            #expect(second.carried == 1)
            #expect(try await pledges(of: second.article, in: archive).isEmpty)
            let third = try await record(Self.pledge.replacing("2 per", with: "3 per"), archive)
            #expect(third.carried == 0)
            #expect(try await pledges(of: third.article, in: archive).count == 1)
        }
    }

    @Test func anotherPageIsNoEdition() async throws {
        try await TestArchive.open { archive in
            let first = try await record(Self.pledge, archive)
            try await decide(on: first.article, in: archive) { try await $0.retract($1, reason: "a joke") }
            let other = try await record("A line before it.\n\n" + Self.pledge, url: "https://paper.example/2", archive)
            #expect(other.carried == 0)
            let long = "https://paper.example/" + String(repeating: "x", count: 9000)
            #expect(try await record("Another.\n\n" + Self.pledge, url: long, archive).carried == 0)
        }
    }
}
