import Foundation
import Postgres
import TestSupport
import Testing

@Suite(.freshDatabase, .temporaryFolder)
struct ReextractionCommandTests {
    private static let articles = 40

    /// Records articles, and gives a folder with another reading of the verb that announces their pledge.
    private static func prepare(_ count: Int = articles) async throws -> String {
        let folder = TemporaryFolder.current
        for number in 0..<count {
            try folder.write(SampleArticle.text(title: "Number \(number)"), to: "articles/\(number).md")
        }
        try folder.write(
            "verb\tpast\tparticiple\tact\tthen\tquotation\nannounce\t\t\twarn\n", to: "lexicon/speech-verbs.tsv")
        let run = try await Program.run("ingest", folder.path(of: "articles"))
        #expect(run.status == 0, "\(run.errors)")
        return folder.path(of: "lexicon")
    }

    private static func retractions() async throws -> Int {
        let connection = try await FreshDatabase.current.connect()
        let count = try await connection.row(
            "SELECT count(*) FROM log.event WHERE type = 'EventRetracted'", as: Int.self)
        await connection.close()
        return count ?? -1
    }

    @Test func theSummarySaysWhatBecameOfTheArticles() async throws {
        let lexicon = try await Self.prepare(2)
        let first = try await Program.run("ingest", "--reextract", "--lexicon", lexicon)
        #expect(first.status == 0, "\(first.errors)")
        #expect(
            first.output == "Nothing new to record, 2 read differently (2 events retracted, 2 added).\n",
            "\(first.output)")
        let head = try await SampleArticle.head()
        let second = try await Program.run("ingest", "--reextract", "--lexicon", lexicon)
        #expect(second.output == "Nothing new to record, 2 already known.\n", "\(second.output)")
        #expect(try await SampleArticle.head() == head)
    }

    @Test(.timeLimit(.minutes(10)), arguments: [true, false])
    func whatIsStoppedInTheMiddleIsGoneOnWith(isKilled: Bool) async throws {
        let lexicon = try await Self.prepare()
        let program = try Program.start("ingest", "--reextract", "--lexicon", lexicon)
        while try await Self.retractions() == 0 { await Task.yield() }
        if isKilled { program.kill() } else { program.interrupt() }
        let stopped = try await program.end()
        #expect(stopped.status == (isKilled ? -9 : 130), "\(stopped.errors)")
        let kept = try await Self.retractions()
        #expect((1..<Self.articles).contains(kept))

        let rest = try await Program.run("ingest", "--reextract", "--lexicon", lexicon)
        #expect(rest.status == 0, "\(rest.errors)")
        #expect(try await Self.retractions() == Self.articles)
        let head = try await SampleArticle.head()
        _ = try await Program.run("ingest", "--reextract", "--lexicon", lexicon)
        #expect(try await SampleArticle.head() == head)
        #expect(try await Program.run("verify").status == 0)
        let timeline: [EntryAnswer] = try await Program.run(
            "actor", "mark-carney", "--kind", "statement", "--format", "json"
        ).decoded()
        #expect(timeline.count == 2 * Self.articles)
    }
}
