import Chronicle
import Foundation
import TestSupport
import Testing

@testable import Queries

@Suite struct IDPrefixTests {
    @Test func spansAllIdsThatBeginSo() throws {
        let prefix = try #require(IDPrefix("6F1D2c3a"))
        #expect(prefix.lowest.uuidString == "6F1D2C3A-0000-0000-0000-000000000000")
        #expect(prefix.highest.uuidString == "6F1D2C3A-FFFF-FFFF-FFFF-FFFFFFFFFFFF")
        let whole = try #require(IDPrefix("6f1d2c3a-0001-8002-9003-abcdefabcdef"))
        #expect(whole.lowest == whole.highest)
    }

    @Test(arguments: [
        "", "6f1", "6f1g", "--------", "6f1d2c3a-0001-8002-9003-abcdefabcdef0", "６f1d", "6f1d%", "6f1d 2c3a",
    ])
    func refusesOtherTexts(text: String) {
        #expect(IDPrefix(text) == nil)
    }
}

@Suite(.freshDatabase)
struct LookupTests {
    private let archive = SampleArchive()

    private func id(_ text: String) throws -> IDPrefix { try #require(IDPrefix(text)) }

    /// An event whose id is given, as no content would give it.
    private func append(_ id: String, of recorded: SampleArchive.Recorded) async throws {
        let uuid = try #require(UUID(uuidString: id))
        try await archive.append(.reported(recorded.reports[0]), id: EventID(uuid), to: .article(recorded.article))
    }

    @Test func anEventIsFoundByItsBeginningAlone() async throws {
        let recorded = try await archive.record("One", [.init("One.", on: "2025", .said(by: "GBR"))])
        try await append("aaaa0000-0000-8000-8000-000000000001", of: recorded)
        try await append("aaaa0000-0000-8000-8000-000000000002", of: recorded)
        try await append("aaab0000-0000-8000-8000-000000000001", of: recorded)
        #expect(
            try await archive.ask(EventQuery(id: id("aaab"))).id.description == "aaab0000-0000-8000-8000-000000000001")
        #expect(
            try await archive.ask(EventQuery(id: id("aaaa0000-0000-8000-8000-000000000002"))).id.description
                == "aaaa0000-0000-8000-8000-000000000002")
        await #expect(throws: IDPrefixError.ambiguous("aaaa0", kind: "event")) {
            try await archive.ask(EventQuery(id: id("aaaa0")))
        }
        await #expect(throws: IDPrefixError.unknown("aaac", kind: "event")) {
            try await archive.ask(EventQuery(id: id("aaac")))
        }
    }

    @Test func anEventIsFoundAsItStandsNow() async throws {
        let recorded = try await archive.record("One", [.init("One.", on: "2025", .pledged(by: "GBR", 2))])
        let prefix = try id(String("\(recorded.events[0])".prefix(12)))
        #expect(try await archive.ask(EventQuery(id: prefix)).report == recorded.reports[0])

        var corrected = recorded.reports[0]
        corrected.content = .pledged(by: "GBR", 3)
        let correction = try await archive.correct(recorded.events[0], of: recorded.article, to: corrected)
        let found = try await archive.ask(EventQuery(id: prefix))
        #expect(found.report == corrected && found.position == correction && !found.isRetracted)
        #expect(found.stream == .article(recorded.article))

        let retraction = try await archive.retract(recorded.events[0], of: recorded.article)
        let gone = try await archive.ask(EventQuery(id: prefix))
        #expect(gone.report == nil && gone.isRetracted && gone.position == retraction)
    }

    @Test func anEventThatReportsNothingHasNoReport() async throws {
        let recorded = try await archive.record("One", [])
        let opening = EventID(derivedFrom: ["recorded", "\(recorded.article)"])
        let found = try await archive.ask(EventQuery(id: try id("\(opening)")))
        #expect(found.report == nil && !found.isRetracted)
    }

    @Test func anArticleIsFoundByItsBeginning() async throws {
        let recorded = try await archive.record("One", by: nil, on: nil, [])
        let prefix = try id(String("\(recorded.article)".prefix(8)))
        #expect(
            try await archive.ask(ArticleQuery(id: prefix))
                == ArticleReference(
                    id: recorded.article, title: "One", publisher: nil, published: nil, isRedacted: false))
        try await archive.redact(recorded.article)
        #expect(
            try await archive.ask(ArticleQuery(id: prefix))
                == ArticleReference(id: recorded.article, title: nil, publisher: nil, published: nil, isRedacted: true))
        await #expect(throws: IDPrefixError.self) {
            try await archive.ask(ArticleQuery(id: id("00000000-0000-8000-8000-000000000000")))
        }
    }
}
