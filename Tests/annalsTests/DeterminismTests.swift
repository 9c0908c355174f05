import Foundation
import TestSupport
import Testing

/// The same text gives the same bytes wherever and whenever it is read.
@Suite struct DeterminismTests {
    private static let places = [
        ["TZ": "UTC", "LC_ALL": "C"], ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"],
        ["TZ": "America/Adak", "LC_ALL": "de_DE.UTF-8"],
    ]

    @Test func extractionIsTheSameInEveryPlace() async throws {
        let articles = RepositoryFolder.path(of: "seeds/articles")
        let here = try await Program.runBare("extract", articles)
        #expect(here.status == 0, "\(here.errors)")
        #expect(here.lines.filter { $0.hasPrefix("  \"article\": ") }.count > 30)
        let there = try await Program.runBare("extract", articles, environment: Self.places[1])
        #expect(there.bytes == here.bytes)
    }

    @Test(.freshDatabase, .temporaryFolder) func answersAreTheSameInEveryPlace() async throws {
        try await SampleArticle.record()
        for question in [["pledges", "CAN"], ["pledges", "CAN", "--format", "json"], ["export"]] {
            var answers: Set<Data> = []
            for place in Self.places {
                let run = try await Program.run(question, environment: place)
                #expect(run.status == 0, "\(run.errors)")
                answers.insert(run.bytes)
            }
            #expect(answers.count == 1, "\(question)")
        }
    }
}
