import Chronicle
import Foundation
import Postgres
import Queries
import TestSupport
import Testing

@Suite(.freshDatabase)
struct SameActorQueryTests {
    private let archive = SampleArchive()

    private func ids(of actor: String, asOf: AsOf = .newest) async throws -> [String] {
        try await archive.ask(SameActorQuery(subject: subject(actor), asOf: asOf)).map(\.rawValue)
    }

    @Test func isTheActorAloneBeforeAnyMerge() async throws {
        #expect(try await ids(of: "volodymyr-zelensky") == ["volodymyr-zelensky"])
    }

    @Test func goesFromAnyIdToAllOthersOverAnyNumberOfMerges() async throws {
        try await archive.merge("volodymyr-zelensky", into: "volodymyr-zelenskyy")
        let second = try await archive.merge("vladimir-zelensky", into: "volodymyr-zelensky")
        try await archive.merge("keir-rodney-starmer", into: "keir-starmer")
        let all = ["vladimir-zelensky", "volodymyr-zelensky", "volodymyr-zelenskyy"]
        for id in all { #expect(try await ids(of: id) == [id] + all.filter { $0 != id }) }
        #expect(
            try await ids(of: "volodymyr-zelenskyy", asOf: .position(second - 1))
                == ["volodymyr-zelenskyy", "volodymyr-zelensky"])
    }

    @Test func aRingOfMergesEnds() async throws {
        try await archive.merge("a", into: "b")
        try await archive.merge("b", into: "a")
        #expect(try await ids(of: "a") == ["a", "b"])
    }

    @Test func aTimelineOverAllIdsShowsEachEventOnce() async throws {
        try await archive.record(
            "Both spellings",
            [
                .init("One spoke.", on: "2025-01-01", .said(by: "volodymyr-zelensky")),
                .init("Two met.", on: "2025-01-02", .met("volodymyr-zelensky", "volodymyr-zelenskyy")),
                .init("Another pledged.", on: "2025-01-03", .pledged(by: "volodymyr-zelenskyy", 1)),
            ])
        try await archive.merge("volodymyr-zelensky", into: "volodymyr-zelenskyy")
        let same = try await archive.ask(SameActorQuery(subject: subject("volodymyr-zelenskyy")))
        let entries = try await archive.ask(TimelineQuery(subjects: same))
        #expect(entries.map(\.recorded.report.occurred.edtf) == ["2025-01-01", "2025-01-02", "2025-01-03"])
        #expect(entries.map(\.roles) == [[.speaker], [.participant], [.pledger]])
    }
}
