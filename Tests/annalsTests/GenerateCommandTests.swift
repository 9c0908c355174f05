import Foundation
import Postgres
import TestSupport
import Testing

@Suite(.freshDatabase) struct GenerateCommandTests {
    /// Ctrl-C ends it between two transactions; the same command goes on with the rest.
    @Test(.timeLimit(.minutes(5))) func anInterruptedGenerationIsGoneOnWith() async throws {
        let connection = try await FreshDatabase.current.connect()
        let program = try Program.start("generate", "--articles", "3000")
        var head: Int64 = 0
        while head == 0 { head = try await connection.row("SELECT position FROM log.head", as: Int64.self) ?? 0 }
        program.interrupt()
        let run = try await program.end()
        #expect(run.status == 130, "\(run.errors)")
        #expect(run.errors.contains("run the same command again to go on"))

        let rest = try await Program.run("generate", "--articles", "3000", "--format", "json")
        #expect(rest.status == 0, "\(rest.errors)")
        let record: Record = try rest.decoded()
        #expect(record.articles == 3000 && record.newEvents > 0 && Int64(record.newEvents) < record.position)
        #expect(rest.errors.contains("generating") && rest.errors.contains("events/s"))
        let again: Record = try await Program.run("generate", "--articles", "3000", "--format", "json").decoded()
        #expect(again.newEvents == 0 && again.position == record.position)
        #expect(try await Program.run("verify", "log").status == 0)
        #expect(try await Program.run("pledges", "USA").output.contains("United States"))
        await connection.close()
    }

    @Test(.temporaryFolder) func realEventsAreNotMixedWithMadeUpOnes() async throws {
        try await SampleArticle.record()
        let run = try await Program.run("generate", "--articles", "10")
        #expect(run.status == 1 && run.errorLines.count == 1)
        #expect(run.errors.contains("--database"))
    }

    private struct Record: Decodable {
        let articles: Int
        let newEvents: Int
        let position: Int64
    }
}
