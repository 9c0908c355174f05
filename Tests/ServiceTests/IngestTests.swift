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
struct IngestTests {
    private var folder: TemporaryFolder { .current }

    private static func article(_ number: Int, published: String? = "2025-06-09") -> String {
        """
        ---
        title: Canada's promise, part \(number)
        publisher: The Paper
        \(published.map { "published: \($0)" } ?? "language: en")
        ---

        Canada will spend 2 per cent of its gross domestic product on defence, Prime Minister Mark Carney announced.
        """
    }

    private func count(_ type: String, in archive: Archive) async throws -> Int64 {
        try await archive.pool.row("SELECT count(*) FROM log.event WHERE type = \(type)", as: Int64.self) ?? -1
    }

    @Test func whatIsKnownIsNotRecordedAgain() async throws {
        for number in 0..<3 { try folder.write(Self.article(number), to: "articles/\(number).md") }
        try await TestArchive.open { archive in
            let first = try await Ingest(archive).run([folder.path])
            #expect(first.recorded.count == 3 && first.known.isEmpty && first.rejected.isEmpty)
            #expect(first.events > 0)
            let head = try await archive.log.head()
            let second = try await Ingest(archive).run([folder.path])
            #expect(second.recorded.isEmpty && second.known.count == 3)
            #expect(second.known.map(\.article) == first.recorded.map(\.article))
            #expect(try await archive.log.head() == head)
        }
    }

    @Test func twoIngestsOfOneFolderAtOnceRecordEachArticleOnce() async throws {
        let articles = 8
        for number in 0..<articles { try folder.write(Self.article(number), to: "\(number).md") }
        let path = folder.path
        try await TestArchive.open { archive in
            let reports = try await withThrowingTaskGroup(of: IngestReport.self) { group in
                for _ in 0..<4 { group.addTask { try await Ingest(archive).run([path]) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(reports.map(\.recorded.count).reduce(0, +) == articles)
            #expect(reports.map(\.known.count).reduce(0, +) == 3 * articles)
            #expect(reports.allSatisfy { $0.rejected.isEmpty })
            #expect(try await count("ArticleRecorded", in: archive) == Int64(articles))
            let head = try await archive.log.head().position
            #expect(head == Int64(articles + reports.map(\.events).reduce(0, +)))
        }
    }

    @Test func anArticleWithoutADateIsDatedByTheDayOfItsRecordingAndReported() async throws {
        try folder.write(Self.article(0, published: nil), to: "undated.md")
        try folder.write(Self.article(1), to: "dated.md")
        try await TestArchive.open { archive in
            let report = try await Ingest(archive).run([folder.path])
            #expect(report.recorded.map(\.isUndated) == [false, true])
            let dates = try await archive.pool.rows(
                """
                SELECT DISTINCT payload #>> '{occurred,edtf}' FROM log.event
                WHERE stream = \("article/\(report.recorded[1].article)") AND version > 1
                """,
                as: String.self)
            #expect(dates == ["../2026-11-21"])
            let recorded = try await archive.log.stream(.article(report.recorded[1].article))
            guard case .articleRecorded(let opening) = try #require(recorded.first).decoded() else {
                Issue.record("the stream does not begin with its article")
                return
            }
            #expect(opening.published == nil)
        }
    }

    @Test func defaultsFillOnlyWhatTheArticleLeavesOpen() async throws {
        try folder.write(Self.article(0, published: nil), to: "undated.md")
        try folder.write(Self.article(1), to: "dated.md")
        try await TestArchive.open { archive in
            let report = try await Ingest(archive).run(
                [folder.path],
                defaults: ArticleDefaults(publisher: "Another Paper", published: EventDate("2024-01-02")))
            #expect(report.recorded.allSatisfy { !$0.isUndated })
            var found: [String] = []
            for recorded in report.recorded {
                let text = "\(recorded.article)"
                let article = try await archive.pool.withConnection { connection in
                    try await ArticleQuery(id: try #require(IDPrefix(text))).run(on: connection)
                }
                found.append("\(article.publisher ?? "") \(article.published?.edtf ?? "")")
            }
            #expect(found == ["The Paper 2025-06-09", "The Paper 2024-01-02"])
        }
    }

    @Test func whatCannotBeReadIsReportedAndTheRestIsRecorded() async throws {
        try folder.write("", to: "a-empty.txt")
        try folder.write([0xFF, 0x41, 0x20], to: "b-bytes.txt")
        try folder.write(Self.article(0), to: "c-good.md")
        try folder.write("---\ntitle: [\n---\n\nText.", to: "d-yaml.md")
        try await TestArchive.open { archive in
            let missing = folder.path(of: "missing.txt")
            let report = try await Ingest(archive).run([missing, folder.path])
            #expect(report.recorded.count == 1)
            #expect(
                report.rejected.map { $0.source.split(separator: "/").last ?? "" }
                    == ["missing.txt", "a-empty.txt", "b-bytes.txt", "d-yaml.md"])
            #expect(report.rejected.allSatisfy { !$0.reason.contains("\n") && $0.reason.hasPrefix($0.source) })
            #expect(report.count == 5)
        }
    }

    @Test func progressCountsSources() async throws {
        for number in 0..<3 { try folder.write(Self.article(number), to: "\(number).md") }
        try await TestArchive.open { archive in
            var seen: [[Int]] = []
            _ = try await Ingest(archive).run([folder.path]) { seen.append([$0, $1]) }
            #expect(seen == [[1, 3], [2, 3], [3, 3]])
        }
    }
}
