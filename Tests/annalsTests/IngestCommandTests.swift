import Foundation
import TestSupport
import Testing

@Suite(.freshDatabase, .temporaryFolder)
struct IngestCommandTests {
    private static let canada = RepositoryFolder.path(of: "seeds/articles/canada-two-percent.md")

    @Test func anArticleIsRecordedOnceAndItsPledgeIsOnTheLedger() async throws {
        let first: IngestAnswer = try await Program.run("ingest", Self.canada, "--format", "json").decoded()
        #expect(
            first.recorded.map(\.title) == ["Carney brings Canada's NATO date forward and looks beyond American arms"])
        let before = try await Program.run("export")

        let again = try await Program.run("ingest", Self.canada, "--format", "json")
        #expect(again.status == 0)
        let second = try again.decoded(as: IngestAnswer.self)
        #expect(second.recorded.isEmpty && second.rejected.isEmpty)
        #expect(second.known.map(\.article) == first.recorded.map(\.article))
        #expect(try await Program.run("export").bytes == before.bytes)

        for name in ["CAN", "Canada", "ca"] {
            let ledger: LedgerAnswer = try await Program.run("pledges", name, "--format", "json").decoded()
            let early = try #require(
                ledger.shares.first { $0.target?.value == 2 && $0.deadline?.edtf == "2026-01/2026-03" })
            #expect(early.saidOn.edtf == "2025-06-09")
            #expect(early.commitment == "pledged" && early.announcedBy == ["mark-carney"])
            #expect(early.sources.first?.words?.hasPrefix("TORONTO") == false)
        }
    }

    @Test func aPageOfSeveralArticlesIsRecordedAsSeveral() async throws {
        let page = RepositoryFolder.path(of: "Tests/ExtractionTests/Fixtures/chatham-house-page.md")
        let run = try await Program.run("ingest", page, "--format", "json")
        #expect(run.status == 0)
        let answer = try run.decoded(as: IngestAnswer.self)
        #expect(answer.recorded.count == 4)
        #expect(Set(answer.recorded.map(\.article)).count == 4)
        #expect(answer.recorded.allSatisfy { $0.source == page && $0.title?.isEmpty == false })
    }

    @Test func standardInputTakesTheDateAndThePublisherThatAreGiven() async throws {
        let run = try await Program.run(
            "ingest", "-", "--published", "2025-06-09", "--publisher", "A Paper", "--format", "json",
            input:
                "A headline\n\nCanada will spend 2 per cent of its GDP on defence by 2027, Mark Carney announced on Monday.\n"
        )
        #expect(run.status == 0, "\(run.errors)")
        let answer = try run.decoded(as: IngestAnswer.self)
        #expect(answer.recorded.map(\.source) == ["standard input"])
        #expect(answer.recorded.map(\.isUndated) == [false])
        let ledger: LedgerAnswer = try await Program.run("pledges", "CAN", "--format", "json").decoded()
        #expect(
            ledger.ledger.flatMap(\.sources).allSatisfy { $0.publisher == "A Paper" && $0.published == "2025-06-09" })
        #expect(!ledger.ledger.isEmpty)
    }

    @Test func anUndatedArticleIsSaidToBeSo() async throws {
        let article = try TemporaryFolder.current.write(
            "A headline\n\nCanada will spend 2 per cent of its GDP on defence, Mark Carney announced.\n",
            to: "undated.txt")
        let run = try await Program.run("ingest", article)
        #expect(run.status == 0)
        #expect(run.output.contains("without a date"))
    }

    @Test func badFilesAreNamedInALineEachAndTheRestIsRecorded() async throws {
        let folder = TemporaryFolder.current
        try folder.write("", to: "a-empty.txt")
        try folder.write((0..<2000).map { UInt8(truncatingIfNeeded: $0 &* 37) }, to: "b-binary.txt")
        try folder.write(
            Array("A head\n\nText with a bad byte: ".utf8) + [0xC3, 0x28] + Array(" here.".utf8), to: "c-utf8.md")
        let line = "This sentence is one of very many that all say the same. "
        try folder.write(String(repeating: line, count: 50_000_000 / line.utf8.count), to: "d-huge.txt")
        try folder.write("---\ntitle: [open\n---\n\nText.\n", to: "e-yaml.md")
        try folder.write("---\ntitle: T\npublished: 2025-02-30\n---\n\nText.\n", to: "f-date.md")
        try folder.write("{\"title\": 1}", to: "g-json.json")
        try folder.write(try String(contentsOfFile: Self.canada, encoding: .utf8), to: "h-good.md")
        let run = try await Program.run("ingest", folder.path, folder.path(of: "missing.txt"), "--format", "json")
        #expect(run.status == 1)
        let answer = try run.decoded(as: IngestAnswer.self)
        #expect(answer.recorded.count == 1)
        let expected = [
            "a-empty.txt": "the file is empty", "b-binary.txt": "save the article as UTF-8 text",
            "c-utf8.md": "iconv -t UTF-8", "d-huge.txt": "split it", "e-yaml.md": "is no YAML",
            "f-date.md": "which is no date", "g-json.json": "must be", "missing.txt": "no such file or folder",
        ]
        #expect(answer.rejected.count == expected.count)
        for rejected in answer.rejected {
            let name = String(rejected.source.split(separator: "/").last ?? "")
            #expect(rejected.reason.contains(try #require(expected[name], "\(rejected.reason)")), "\(rejected.reason)")
            #expect(run.errorLines.filter { $0 == "annals: \(rejected.reason)" }.count == 1)
        }
    }
}
