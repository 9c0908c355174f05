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
        for name in ["canada-two-percent", "nyt-quantum-leap", "turkiye-sweden-ratification"] {
            var answers: Set<Data> = []
            for place in Self.places {
                let article = RepositoryFolder.path(of: "seeds/articles/\(name).md")
                let run = try await Program.runBare("extract", article, environment: place)
                #expect(run.status == 0, "\(run.errors)")
                #expect(try JSONSerialization.jsonObject(with: run.bytes) is [String: Any])
                answers.insert(run.bytes)
            }
            #expect(answers.count == 1, "\(name)")
        }
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
