import Foundation
import TestSupport
import Testing

/// `extract`, `explain` and `evaluate`: what needs no database.
@Suite(.temporaryFolder)
struct ReadingCommandTests {
    private static let canada = RepositoryFolder.path(of: "seeds/articles/canada-two-percent.md")
    private static let page = RepositoryFolder.path(of: "Tests/ExtractionTests/Fixtures/chatham-house-page.md")

    private struct Document: Decodable {
        let article: String
        let published: String?
        let events: [Event]?
        let articles: [Part]?

        struct Part: Decodable {
            let title: String
            let events: [Event]
        }

        struct Event: Decodable {
            let kind: String
            let occurred: String
            let evidence: String
        }
    }

    @Test func extractPrintsTheGoldForm() async throws {
        let run = try await Program.runBare("extract", Self.canada)
        #expect(run.status == 0 && run.errors.isEmpty)
        let document = try run.decoded(as: Document.self)
        #expect(document.article == "canada-two-percent" && document.published == "2025-06-09")
        let text = try String(contentsOfFile: Self.canada, encoding: .utf8)
        let events = try #require(document.events)
        #expect(Set(events.map(\.kind)) == ["statement", "pledge", "meeting"])
        #expect(events.allSatisfy { text.contains($0.evidence) && !$0.occurred.isEmpty })

        let several = try await Program.runBare("extract", Self.page).decoded(as: Document.self)
        #expect(several.events == nil && several.articles?.count == 4)
        #expect(several.articles?.allSatisfy { !$0.title.isEmpty && !$0.events.isEmpty } == true)
    }

    @Test func extractWritesFilesAndGoesOnAfterABadOne() async throws {
        let folder = TemporaryFolder.current
        let found = folder.path(of: "found/here")
        let bad = try folder.write("", to: "bad.md")
        let run = try await Program.runBare("extract", bad, Self.canada, "--output", found)
        #expect(run.status == 1 && run.output.isEmpty)
        #expect(run.errorLines.count == 1 && run.errors.contains("the file is empty"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: found) == ["canada-two-percent.json"])
        let printed = try await Program.runBare("extract", Self.canada)
        #expect(FileManager.default.contents(atPath: found + "/canada-two-percent.json") == printed.bytes)

        let unwritable = try await Program.runBare("extract", Self.canada, "--output", ReadOnlyFolder.path + "/found")
        #expect(unwritable.status == 1 && unwritable.errorLines.count == 1)
        #expect(unwritable.errors.contains("cannot be written"))
    }

    @Test func explainGivesEveryMentionItsPlace() async throws {
        let run = try await Program.runBare("explain", Self.canada, "--format", "json")
        #expect(run.status == 0 && run.errors.isEmpty)
        let explanation = try run.decoded(as: Explanation.self)
        #expect(explanation.article == "canada-two-percent")
        let text = Array(explanation.text.unicodeScalars)
        for mention in explanation.mentions {
            var words = String.UnicodeScalarView()
            words.append(contentsOf: text[mention.start..<mention.end])
            #expect(String(words) == mention.text && !mention.rule.isEmpty)
        }
        #expect(Set(explanation.mentions.map(\.type)).isSuperset(of: ["date", "actor", "country", "figure"]))
        #expect(!explanation.attributions.isEmpty && !explanation.events.isEmpty)
        let words = try await Program.runBare("explain", Self.canada)
        #expect(words.status == 0 && words.output.contains("Mark Carney") && !words.output.contains("\u{1B}"))
    }

    private struct Explanation: Decodable {
        let article: String
        let text: String
        let mentions: [Mention]
        let attributions: [Attribution]
        let events: [Document.Event]

        struct Mention: Decodable {
            let type: String
            let start: Int
            let end: Int
            let text: String
            let rule: String
        }

        struct Attribution: Decodable {
            let direct: Bool
        }
    }

    @Test func evaluatePassesOrFindsSomethingWrong() async throws {
        let folder = TemporaryFolder.current
        let text = try String(contentsOfFile: Self.canada, encoding: .utf8)
        try folder.write(text, to: "articles/canada.md")
        let found = try await Program.runBare("extract", folder.path(of: "articles/canada.md"))
        try folder.write(found.output, to: "gold/canada.json")
        let gold = folder.path(of: "gold")
        let passed = try await Program.runBare("evaluate", gold, "--at-least", "1")
        #expect(passed.status == 0 && passed.output.contains("micro F1 1.000"), "\(passed.errors)")

        let worse = found.output.replacing("\"speaker\": \"mark-carney\"", with: "\"speaker\": \"somebody-else\"")
        try folder.write(worse, to: "gold/canada.json")
        let failed = try await Program.runBare("evaluate", gold, "--at-least", "0.9")
        #expect(failed.status == 3 && failed.errors.contains("is below 0.9"), "\(failed.errors)")
        #expect(try await Program.runBare("evaluate", gold).status == 0)

        for (name, text, words) in [
            ("gold/canada.json", "no JSON", "no gold file"), ("gold/another.json", found.output, "no article another"),
        ] {
            try? FileManager.default.removeItem(atPath: gold)
            try folder.write(text, to: name)
            let run = try await Program.runBare("evaluate", gold)
            #expect(run.status == 1 && run.errorLines.count == 1 && run.errors.contains(words), "\(run.errors)")
        }
        let missing = try await Program.runBare("evaluate", folder.path(of: "nowhere"))
        #expect(missing.status == 1 && missing.errors.contains("no gold files"))
        #expect(try await Program.runBare("evaluate", gold, "--at-least", "2").status == 2)
    }
}
