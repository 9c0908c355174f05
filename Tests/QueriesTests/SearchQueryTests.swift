import Chronicle
import Foundation
import Queries
import TestSupport
import Testing

@Suite(.freshDatabase)
struct SearchQueryTests {
    private let archive = SampleArchive()

    private func found(_ words: String, limit: Int = 100) async throws -> [String?] {
        var query = SearchQuery(words: words)
        query.limit = limit
        return try await archive.ask(query).map(\.words)
    }

    private static let systems = "Germany pledged two air defence systems."
    private static let submarines = "Canada will buy submarines and missiles for the air force's defence."
    private static let talks = "The ministers talked about missiles."

    @discardableResult
    private func recordThree() async throws -> SampleArchive.Recorded {
        try await archive.record(
            "Arms", opening: "Helicopters stand in no evidence.",
            [
                .init(Self.systems, on: "2025-01-01", .pledged(by: "DEU", 2, .equipment)),
                .init(Self.submarines, on: "2025-03-01", .pledged(by: "CAN", 12, .equipment)),
                .init(Self.talks, on: "2025-02-01", .met("DEU", "CAN")),
            ])
    }

    @Test func wordsAreFoundInAnyFormNewestFirst() async throws {
        try await recordThree()
        #expect(try await found("submarine") == [Self.submarines])
        #expect(try await found("MISSILE") == [Self.submarines, Self.talks])
        #expect(try await found("missiles", limit: 1) == [Self.submarines])
        #expect(try await found("air defence") == [Self.submarines, Self.systems])
    }

    @Test func phrasesNegationAndAlternatives() async throws {
        try await recordThree()
        #expect(try await found("\"air defence\"") == [Self.systems])
        #expect(try await found("missiles -submarines") == [Self.talks])
        #expect(try await found("systems or talked") == [Self.talks, Self.systems])
        #expect(try await found("-missiles") == [Self.systems])
        #expect(try await found("submarines or -air") == [Self.submarines, Self.talks])
    }

    @Test func onlyTheEvidenceCounts() async throws {
        try await recordThree()
        #expect(try await found("helicopters") == [])
    }

    @Test(arguments: ["", "the", "\"", "-", "' OR 1=1", "!!!"])
    func whatHasNoWordsFindsNothing(words: String) async throws {
        try await recordThree()
        #expect(try await found(words) == [])
    }

    @Test func whatIsRetractedOrRedactedIsNotFoundButBefore() async throws {
        let recorded = try await recordThree()
        let position = try await archive.retract(recorded.events[0], of: recorded.article)
        #expect(try await found("systems") == [])
        var before = SearchQuery(words: "systems")
        before.knowledge.asOf = .position(position - 1)
        #expect(try await archive.ask(before).map(\.words) == [Self.systems])
        try await archive.redact(recorded.article)
        #expect(try await found("submarines") == [])
        #expect(try await archive.ask(before).isEmpty)
    }
}
