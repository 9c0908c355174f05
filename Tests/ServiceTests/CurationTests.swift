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
struct CurationTests {
    private static let article = """
        ---
        title: Canada's promise
        publisher: The Paper
        published: 2025-06-09
        ---

        Canada will spend 2 per cent of its gross domestic product on defence by 2027, Prime Minister Mark Carney announced.
        """

    /// Opens an archive with one article, and hands over the id of its pledge.
    private func withPledge(_ body: (Archive, EventID) async throws -> Void) async throws {
        try TemporaryFolder.current.write(Self.article, to: "promise.md")
        try await TestArchive.open { archive in
            _ = try await Ingest(archive).run([TemporaryFolder.current.path])
            try await archive.project()
            let pledge = try #require(try await Self.pledges(in: archive).first)
            try await body(archive, pledge.event)
        }
    }

    private static func pledges(in archive: Archive) async throws -> [RecordedReport] {
        let canada = try #require(SubjectID("CAN"))
        return try await archive.pool.withConnection { try await PledgeQuery(subjects: [canada]).run(on: $0) }
    }

    private static func prefix(_ id: EventID) throws -> IDPrefix { try #require(IDPrefix(id.description)) }

    @Test func correctionsMadeAtOnceAllHold() async throws {
        try await withPledge { archive, pledge in
            let id = try Self.prefix(pledge)
            let corrections = ["deadline=2028", "value=2.5", "commitment=aimed", "announcedBy="]
            try await withThrowingTaskGroup(of: Void.self) { group in
                for correction in corrections {
                    group.addTask {
                        _ = try await Curation(archive).correct(
                            id, by: [try ReportCorrection(correction)], reason: "a test")
                    }
                }
                try await group.waitForAll()
            }
            try await archive.project()
            guard case .pledge(let corrected) = try #require(try await Self.pledges(in: archive).first).report.content
            else { throw Missing() }
            #expect(corrected.deadline?.edtf == "2028")
            #expect(corrected.target?.value == Decimal(string: "2.5"))
            #expect(corrected.commitment == .aimed)
            #expect(corrected.announcedBy == nil)
        }
    }

    @Test func theIDOfACorrectionStandsForWhatItCorrects() async throws {
        try await withPledge { archive, pledge in
            let correction = try ReportCorrection("deadline=2028")
            let corrected = try await Curation(archive).correct(
                try Self.prefix(pledge), by: [correction], reason: "a test")
            let position = corrected.position
            let uuid = try #require(
                try await archive.pool.row("SELECT id FROM log.event WHERE position = \(position)", as: UUID.self))
            _ = try await Curation(archive).retract(try Self.prefix(EventID(uuid)), reason: "a test")
            try await archive.project()
            #expect(try await Self.pledges(in: archive).isEmpty)
        }
    }

    @Test func wordsTakenDownStayDownUnderAnotherTitle() async throws {
        try await withPledge { archive, _ in
            let article = try #require(try await Self.pledges(in: archive).first).source.id
            _ = try await Curation(archive).redact(try #require(IDPrefix(article.description)), reason: "a test")
            let again = Self.article.replacing("The Paper", with: "Another Paper")
            try TemporaryFolder.current.write(again, to: "promise.md")
            let report = try await Ingest(archive).run([TemporaryFolder.current.path])
            #expect(report.recorded.isEmpty)
            #expect(report.rejected.first?.reason.contains("taken down") == true)
        }
    }

    @Test func aMergeIsUndoneByRetractingItAndCanBeMadeAgain() async throws {
        let (alias, actor) = (try #require(SubjectID("mark-carny")), try #require(SubjectID("mark-carney")))
        try await TestArchive.open { archive in
            func known() async throws -> [SubjectID] {
                try await archive.pool.withConnection { try await SameActorQuery(subject: actor).run(on: $0) }
            }
            let merged = try await Curation(archive).merge(alias, into: actor, reason: "a slip")
            #expect(try await known() == [actor, alias])
            let position = merged.position
            let uuid = try #require(
                try await archive.pool.row("SELECT id FROM log.event WHERE position = \(position)", as: UUID.self))
            _ = try await Curation(archive).retract(try Self.prefix(EventID(uuid)), reason: "two people after all")
            #expect(try await known() == [actor])
            #expect(try await Curation(archive).merge(alias, into: actor, reason: "one after all").isNew)
            #expect(try await known() == [actor, alias])
        }
    }

    private struct Missing: Error {}
}
