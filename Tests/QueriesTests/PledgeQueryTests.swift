import Chronicle
import Foundation
import Queries
import TestSupport
import Testing

@Suite(.freshDatabase)
struct PledgeQueryTests {
    private let archive = SampleArchive()

    @Test func inTheOrderInWhichTheyWereSaidWhateverTheOrderOfRecording() async throws {
        try await archive.record("Later", [.init("3%.", on: "2025-06", .pledged(by: "GBR", 3))])
        try await archive.record("Earlier", [.init("2%.", on: "2014", .pledged(by: "GBR", 2))])
        try await archive.record("Between", [.init("2.5%.", on: "../2025-02-25", .pledged(by: "GBR", 2.5))])
        let found = try await archive.ask(PledgeQuery(subjects: [subject("GBR")]))
        #expect(found.map(\.report.occurred.edtf) == ["2014", "../2025-02-25", "2025-06"])
    }

    @Test func onlyPledgesOfThePledgerAndOfTheMetric() async throws {
        try await archive.record(
            "Mixed",
            [
                .init("Spending.", on: "2025-01", .pledged(by: "GBR", 2.5)),
                .init("Emissions.", on: "2025-02", .pledged(by: "GBR", 81, .emissions)),
                .init("Canada's.", on: "2025-03", .pledged(by: "CAN", 2, announcedBy: "GBR")),
                .init("Words.", on: "2025-04", .said(by: "GBR")),
            ])
        var query = PledgeQuery(subjects: [subject("GBR")])
        #expect(try await archive.ask(query).map(\.words) == ["Spending.", "Emissions."])
        query.metric = .emissions
        #expect(try await archive.ask(query).map(\.words) == ["Emissions."])
        query.metric = .troops
        #expect(try await archive.ask(query).isEmpty)
    }
}
