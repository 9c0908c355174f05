import Chronicle
import EventLog
import Extraction
import Foundation
import Postgres
import Queries
import Service
import TestSupport
import Testing

@Suite(.freshDatabase, .temporaryFolder)
struct ReextractionTests {
    private static func article(_ number: Int) -> String {
        """
        ---
        title: Canada's promise, part \(number)
        publisher: The Paper
        published: 2025-06-09
        ---

        Canada will spend 2 per cent of its gross domestic product on defence by 2027, Prime Minister Mark Carney announced.

        "We will not wait," Carney said.
        """
    }

    /// Another lexicon, to which "announced" is a warning.
    private static func changedExtractor() throws -> Extractor {
        let folder = TemporaryFolder.current
        try folder.write(
            "verb\tpast\tparticiple\tact\tthen\tquotation\nannounce\t\t\twarn\n", to: "extension/speech-verbs.tsv")
        return Extractor(
            lexicon: try Lexicon(
                folder: InstallationFolder.find(environment: [:]).lexicon,
                extendedBy: URL(fileURLWithPath: folder.path(of: "extension"), isDirectory: true)))
    }

    private static func again(_ archive: Archive, _ extractor: Extractor? = nil) throws -> Ingest {
        Ingest(
            archive, extractor: try extractor ?? Extractor(lexicon: TestLexicon.read()),
            today: CalendarDay(number: 20_000), isReadingAgain: true)
    }

    /// Opens an archive with some articles recorded.
    private func withArticles(_ count: Int, _ body: (Archive) async throws -> Void) async throws {
        for number in 0..<count { try TemporaryFolder.current.write(Self.article(number), to: "articles/\(number).md") }
        try await TestArchive.open { archive in
            let report = try await Ingest(archive).run([TemporaryFolder.current.path(of: "articles")])
            #expect(report.recorded.count == count && report.rejected.isEmpty)
            try await body(archive)
        }
    }

    /// What stands on the timelines after projection, as kinds with the act of a statement.
    private static func standing(_ archive: Archive) async throws -> [String] {
        try await archive.project()
        return try await archive.pool.withConnection { connection in
            try await TimelineQuery(subjects: [try #require(SubjectID("mark-carney"))]).run(on: connection).map {
                guard case .statement(let statement) = $0.recorded.report.content else {
                    return "\($0.recorded.report.kind)"
                }
                return "\(statement.act)"
            }.sorted()
        }
    }

    private static func statement(_ act: SpeechAct, in archive: Archive) async throws -> RecordedReport {
        try await archive.project()
        return try await archive.pool.withConnection { connection in
            let entries = try await TimelineQuery(subjects: [try #require(SubjectID("mark-carney"))]).run(
                on: connection)
            return try #require(
                entries.map(\.recorded).first {
                    guard case .statement(let statement) = $0.report.content else { return false }
                    return statement.act == act
                })
        }
    }

    @Test func whatTheSameExtractorFindsAgainIsNotAppended() async throws {
        try await withArticles(3) { archive in
            let head = try await archive.log.head()
            let all = try await Self.again(archive).readAllAgain()
            #expect(all.known.count == 3 && all.changed.isEmpty && all.count == 3)
            let given = try await Self.again(archive).run([TemporaryFolder.current.path(of: "articles/1.md")])
            #expect(given.known.count == 1 && given.changed.isEmpty && given.recorded.isEmpty)
            #expect(try await archive.log.head() == head)
        }
    }

    @Test func anotherLexiconsFindingsReplaceTheOldOnceAndComeBackWithTheFormerLexicon() async throws {
        try await withArticles(2) { archive in
            let before = try await Self.standing(archive)
            #expect(before.count { $0 == "announce" } == 2 && !before.contains("warn"))
            let changed = try Self.changedExtractor()
            let first = try await Self.again(archive, changed).readAllAgain()
            #expect(first.changed.map(\.added) == [1, 1] && first.changed.map(\.retracted) == [1, 1])
            let after = try await Self.standing(archive)
            #expect(after.count == before.count && after.count { $0 == "warn" } == 2)
            #expect(!after.contains("announce"))

            let head = try await archive.log.head()
            let second = try await Self.again(archive, changed).readAllAgain()
            #expect(second.changed.isEmpty && second.known.count == 2)
            #expect(try await archive.log.head() == head)

            let back = try await Self.again(archive).readAllAgain()
            #expect(back.changed.map(\.added) == [1, 1])
            #expect(try await Self.standing(archive) == before)
            #expect(try await Self.again(archive).readAllAgain().changed.isEmpty)
            #expect(try await Self.again(archive, changed).readAllAgain().changed.count == 2)
            #expect(try await Self.standing(archive) == after)
        }
    }

    @Test func newArticlesAmongThoseGivenAreRecorded() async throws {
        try await withArticles(1) { archive in
            try TemporaryFolder.current.write(Self.article(7), to: "articles/new.md")
            let report = try await Self.again(archive).run([TemporaryFolder.current.path(of: "articles")])
            #expect(report.recorded.count == 1 && report.known.count == 1)
        }
    }

    @Test func whatAPersonRetractedStaysRetracted() async throws {
        try await withArticles(1) { archive in
            let statement = try await Self.statement(.announce, in: archive)
            let id = try #require(IDPrefix("\(statement.event)"))
            _ = try await Curation(archive).retract(id, reason: "a test")
            let before = try await Self.standing(archive)
            let changed = try await Self.again(archive, try Self.changedExtractor()).readAllAgain()
            #expect(changed.changed.isEmpty && changed.known.count == 1)
            #expect(try await Self.again(archive).readAllAgain().changed.isEmpty)
            #expect(try await Self.standing(archive) == before)
        }
    }

    @Test func whatAPersonCorrectedStaysAsCorrected() async throws {
        try await withArticles(1) { archive in
            let statement = try await Self.statement(.announce, in: archive)
            let id = try #require(IDPrefix("\(statement.event)"))
            _ = try await Curation(archive).correct(id, by: [try ReportCorrection("act=praise")], reason: "a test")
            let before = try await Self.standing(archive)
            #expect(before.contains("praise"))
            #expect(try await Self.again(archive, try Self.changedExtractor()).readAllAgain().changed.isEmpty)
            #expect(try await Self.standing(archive) == before)
        }
    }

    @Test func anArticleWhoseWordsWereTakenDownIsSkippedAndSaid() async throws {
        try await withArticles(2) { archive in
            let statement = try await Self.statement(.announce, in: archive)
            let article = statement.report.article
            _ = try await Curation(archive).redact(try #require(IDPrefix("\(article)")), reason: "a test")
            let report = try await Self.again(archive, try Self.changedExtractor()).readAllAgain()
            #expect(report.redacted.map(\.article) == [article] && report.changed.count == 1)
        }
    }

    @Test func severalAtOnceAppendEachDifferenceOnce() async throws {
        try await withArticles(6) { archive in
            let changed = try Self.changedExtractor()
            let reports = try await withThrowingTaskGroup(of: IngestReport.self) { group in
                for _ in 0..<4 { group.addTask { try await Self.again(archive, changed).readAllAgain() } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(reports.allSatisfy { $0.count == 6 && $0.rejected.isEmpty })
            let added = try await archive.pool.row(
                "SELECT count(*) FROM log.event WHERE type = 'EventRetracted'", as: Int64.self)
            #expect(added == 6)
            let after = try await Self.standing(archive)
            #expect(after.count { $0 == "warn" } == 6 && !after.contains("announce"))
        }
    }

    @Test func aDecisionMadeMeanwhileIsNotGoneAgainst() async throws {
        try await withArticles(4) { archive in
            let changed = try Self.changedExtractor()
            let statement = try await Self.statement(.announce, in: archive)
            let id = try #require(IDPrefix("\(statement.event)"))
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { _ = try await Self.again(archive, changed).readAllAgain() }
                group.addTask {
                    do {
                        _ = try await Curation(archive).correct(
                            id, by: [try ReportCorrection("act=praise")], reason: "a test")
                    } catch Curation.Refusal.alreadyRetracted {}
                }
                try await group.waitForAll()
            }
            let after = try await Self.standing(archive)
            #expect(after.count { $0 == "praise" } + after.count { $0 == "warn" } == 4)
            #expect(!after.contains("announce"))
        }
    }
}
