import Foundation
import Postgres
import TestSupport
import Testing

@Suite(.freshDatabase, .temporaryFolder)
struct InterruptionTests {
    private static let articles = 60

    /// Ctrl-C ends an ingest between two articles; the same command goes on with the rest.
    @Test(.timeLimit(.minutes(10))) func anInterruptedIngestKeepsWhatItRecordedAndIsGoneOnWith() async throws {
        for number in 0..<Self.articles {
            try TemporaryFolder.current.write(SampleArticle.text(title: "Number \(number)"), to: "\(number).md")
        }
        let connection = try await FreshDatabase.current.connect()
        let program = try Program.start("ingest", TemporaryFolder.current.path)
        func recorded() async throws -> Int64 {
            try await connection.row("SELECT count(*) FROM log.stream", as: Int64.self) ?? 0
        }
        while try await recorded() == 0 { await Task.yield() }
        program.interrupt()
        let run = try await program.end()
        #expect(run.status == 130, "\(run.errors)")
        #expect(
            run.errorLines.last
                == "annals: interrupted; what was recorded stays recorded, run the same command again to go on")
        let kept = try await recorded()
        #expect((1..<Int64(Self.articles)).contains(kept))

        let rest: IngestAnswer = try await Program.run("ingest", TemporaryFolder.current.path, "--format", "json")
            .decoded()
        #expect(rest.known.count == Int(kept) && rest.recorded.count == Self.articles - Int(kept))
        let timeline: [EntryAnswer] = try await Program.run("country", "CAN", "--kind", "pledge", "--format", "json")
            .decoded()
        #expect(Set(timeline.map(\.article.id)).count == Self.articles)
        await connection.close()
    }
}
