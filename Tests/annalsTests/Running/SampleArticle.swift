import Postgres
import TestSupport
import Testing

/// A short article with a pledge of Canada's and little else, for what is done with events rather than how they are found.
enum SampleArticle {
    static let sentence =
        "Canada will spend 2 per cent of its gross domestic product on defence by 2027, Prime Minister Mark Carney "
        + "announced on Monday."

    static func text(title: String = "Carney names a date", sentence: String = sentence) -> String {
        """
        ---
        title: "\(title)"
        publisher: The Paper
        published: 2025-06-09
        ---

        \(sentence)

        "Only one of our four submarines is seaworthy," Carney said.
        """
    }

    /// Ingests it and gives the event of its pledge.
    @discardableResult
    static func record(_ text: String = text(), as name: String = "article.md") async throws -> LedgerAnswer.Source {
        let path = try TemporaryFolder.current.write(text, to: name)
        let run = try await Program.run("ingest", path)
        #expect(run.status == 0, "\(run.errors)")
        let ledger: LedgerAnswer = try await Program.run("pledges", "CAN", "--format", "json").decoded()
        return try #require(ledger.shares.last?.sources.first, "no pledge of Canada's was found")
    }

    /// The head of the log.
    static func head() async throws -> Int64 {
        let connection = try await FreshDatabase.current.connect()
        let head = try await connection.row("SELECT position FROM log.head", as: Int64.self)
        await connection.close()
        return head ?? -1
    }
}
