import Chronicle
import EventLog
import Extraction
import Foundation
import Postgres
import Queries
import Service
import TestSupport
import Testing

@Suite(.freshDatabase, .temporaryFolder)
struct SelectorTests {
    private static let text = """
        The prime minister spoke on Friday. His words were “Šakalienė is right”.

        Canada will spend 2 per cent of its gross domestic product on defence by 2027, Prime Minister Mark Carney announced.

        “We will not wait any longer,” he said.
        """

    private func withTimeline(_ body: (Archive, [RecordedReport]) async throws -> Void) async throws {
        try TemporaryFolder.current.write(
            "---\ntitle: A promise\npublished: 2025-06-09\n---\n\n\(Self.text)\n", to: "promise.md")
        try await TestArchive.open { archive in
            _ = try await Ingest(archive).run([TemporaryFolder.current.path])
            try await body(archive, try await Self.timeline(archive))
        }
    }

    private static func timeline(_ archive: Archive) async throws -> [RecordedReport] {
        try await archive.project()
        return try await archive.pool.withConnection { connection in
            try await TimelineQuery(subjects: [try #require(SubjectID("mark-carney"))]).run(on: connection).map(
                \.recorded)
        }
    }

    @Test func everyEventAndFieldPointsAtItsWords() async throws {
        try await withTimeline { archive, timeline in
            #expect(timeline.count >= 2)
            for recorded in timeline {
                let report = recorded.report
                let text = try #require(try await archive.log.text(of: report.article)).body
                let whole = ScalarText(text)
                #expect(recorded.selectors.count == 1 + report.slots.count)
                #expect(recorded.selectors["evidence"]?.quote.exact == recorded.words)
                #expect(recorded.words == report.evidence.span.words(of: text))
                for (name, span) in report.spans { #expect(recorded.selectors[name] == whole.selectors(span)) }
            }
            let record = try #require(timeline.first.map { EventRecord($0) })
            let json = try JSONSerialization.jsonObject(with: try JSONEncoder().encode(record)) as? [String: Any]
            let selectors = try #require(json?["selectors"] as? [String: [[String: Any]]])
            #expect(
                selectors["evidence"]?.map { $0["type"] as? String } == ["TextPositionSelector", "TextQuoteSelector"])
            #expect(selectors["evidence"]?[1]["exact"] as? String == record.words)
        }
    }

    @Test func aCorrectedEventStillPointsAtItsWords() async throws {
        try await withTimeline { archive, timeline in
            let pledge = try #require(timeline.first { $0.report.kind == .pledge })
            _ = try await Curation(archive).correct(
                try #require(IDPrefix("\(pledge.event)")), by: [try ReportCorrection("deadline=2028")], reason: "a test"
            )
            let corrected = try #require(try await Self.timeline(archive).first { $0.event == pledge.event })
            #expect(corrected.position != pledge.position && corrected.selectors == pledge.selectors)
            #expect(!corrected.selectors.isEmpty)
        }
    }

    @Test func aRedactedArticlesEventsPointAtNothing() async throws {
        try await withTimeline { archive, timeline in
            let article = try #require(timeline.first).report.article
            _ = try await Curation(archive).redact(try #require(IDPrefix("\(article)")), reason: "a test")
            for recorded in try await Self.timeline(archive) {
                #expect(recorded.selectors.isEmpty && recorded.words == nil)
            }
        }
    }
}
