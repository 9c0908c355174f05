import Foundation
import Postgres
import Projections
import TestSupport
import Testing

@Suite(.freshDatabase)
struct GenerationsTests {
    @Test func aRollbackServesTheEarlierGenerationUpToDate() async throws {
        let sample = SampleLog()
        try await sample.append(0..<3)
        try await sample.catchUp()
        _ = try await sample.replay()
        try await sample.append(3..<6)
        try await sample.catchUp()
        let before = try await sample.servedDigest()

        let served = try await rollBack(sample, "entry")
        #expect(served.state == .live && served.checkpoint == 42)
        #expect(try await sample.servedDigest() == before)
        try await sample.append(6..<7)
        try await sample.catchUp()

        // A second one undoes the first.
        let again = try await rollBack(sample, "entry")
        #expect(again.id != served.id && again.checkpoint == 49)
        #expect(
            try await sample.count(
                "SELECT count(*) FROM projection.entry WHERE generation = (SELECT generation FROM projection.live WHERE projection = 'entry')"
            ) == 42)
    }

    @Test func aRollbackMayHaveManyEventsToCatchUpWith() async throws {
        let sample = SampleLog()
        _ = try await sample.replay()
        try await sample.append(0..<200)
        try await sample.catchUp()
        let before = try await sample.servedDigest()
        #expect(try await rollBack(sample, "timeline").checkpoint == 1400)
        #expect(try await sample.servedDigest() == before)
    }

    @Test func thereIsNothingToRollBackToAtFirst() async throws {
        let sample = SampleLog()
        await #expect {
            try await rollBack(sample, "entry")
        } throws: { error in
            "\(error)" == "Projection entry has no earlier generation to roll back to."
        }
    }

    @Test func whatIsNotServedCanBeDropped() async throws {
        let sample = SampleLog()
        try await sample.append(0..<2)
        _ = try await sample.replay()
        try await sample.pool.withConnection { connection in
            for generation in try await Generations.list(on: connection) where generation.state == .retired {
                try await Generations.drop(generation.id, on: connection)
            }
            let left = try await Generations.list(on: connection)
            #expect(left.map(\.state) == [.live, .live, .live])
            await #expect(throws: ProjectionError.self) { try await Generations.drop(left[0].id, on: connection) }
        }
        #expect(
            try await sample.count("SELECT count(*) FROM pg_inherits WHERE inhparent = 'projection.entry'::regclass")
                == 1)
        #expect(try await sample.count("SELECT count(*) FROM projection.entry") == 12)
    }

    @Test func droppingWaitsForReadersAndDoesNotLockThemOut() async throws {
        let sample = SampleLog()
        try await sample.append(0..<2)
        _ = try await sample.replay()
        let reader = try await FreshDatabase.current.connect()
        try await reader.execute("BEGIN")
        try await reader.execute("SELECT FROM projection.entry")
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await sample.pool.withConnection { connection in
                    let retired = try await Generations.list(on: connection).first { $0.state == .retired }
                    try await Generations.drop(try #require(retired).id, on: connection)
                }
            }
            // Others read on while the drop waits for the first reader.
            for _ in 0..<50 {
                #expect(try await sample.count("SELECT count(*) FROM projection.entry") > 0)
            }
            try await reader.execute("COMMIT")
            try await group.waitForAll()
        }
        #expect(try await sample.count("SELECT count(*) FROM projection.generation WHERE state = 'retired'") == 2)
    }

    @Test func aCancelledDropKeepsNoLockOnItsLentConnection() async throws {
        let sample = SampleLog()
        try await sample.append(0..<2)
        _ = try await sample.replay()
        let locks = """
            SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """
        let reader = try await FreshDatabase.current.connect()
        try await reader.execute("BEGIN")
        try await reader.execute("SELECT FROM projection.entry")
        let drop = Task {
            try await sample.pool.withConnection { connection in
                let retired = try await Generations.list(on: connection).first { $0.state == .retired }
                try await Generations.drop(try #require(retired).id, on: connection)
            }
        }
        // The reader keeps the drop from ending by itself.
        while try await sample.count(locks) == 0 {}
        drop.cancel()
        await #expect(throws: PostgresError.self) { try await drop.value }
        try await reader.execute("COMMIT")
        #expect(try await sample.count(locks) == 0)
    }

    @Test func changedFilesNeedAReplay() async throws {
        let sample = SampleLog()
        try await sample.append(0..<1)
        try await sample.catchUp()
        let changed = try SampleLog.projections().map { projection in
            try Projection(
                name: projection.name, tablesSQL: projection.tablesSQL,
                projectSQL: projection.projectSQL + "\n-- changed", indexesSQL: projection.indexesSQL)
        }
        let needing = try await sample.pool.withConnection {
            try await Generations.status(comparedWith: changed, on: $0).map(\.needsReplay)
        }
        #expect(needing == [true, true, true])
        _ = try await Replay(SampleLog.configuration, of: changed).run()
        let live = try await sample.pool.withConnection {
            try await Generations.status(comparedWith: changed, on: $0).filter { $0.generation.state == .live }
        }
        #expect(live.map(\.needsReplay) == [false, false, false])
    }

    @Test func aChangedSharedFunctionNeedsAReplay() async throws {
        let sample = SampleLog()
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.copyItem(
            at: URL(filePath: RepositoryFolder.path(of: "sql/projections")), to: folder)
        defer { try? FileManager.default.removeItem(at: folder) }
        let same = try ProjectionFolder(path: folder.path).projections
        let function = folder.appending(path: "007-report.sql")
        try (String(contentsOf: function, encoding: .utf8) + "-- changed\n")
            .write(to: function, atomically: true, encoding: .utf8)
        let changed = try ProjectionFolder(path: folder.path).projections
        try await sample.pool.withConnection { connection in
            for (projections, expected) in [(same, false), (changed, true)] {
                let status = try await Generations.status(comparedWith: projections, on: connection)
                #expect(status.count == 3 && status.allSatisfy { $0.needsReplay == expected })
            }
        }
    }

    @Test func aReplayLeavesOneEarlierGenerationToRollBackTo() async throws {
        let sample = SampleLog()
        try await sample.append(0..<2)
        for _ in 0..<3 { _ = try await sample.replay() }
        let generations = try await sample.pool.withConnection { try await Generations.list(on: $0) }
        #expect(generations.map(\.state) == [.retired, .live, .retired, .live, .retired, .live])
        #expect(
            try await sample.count("SELECT count(*) FROM pg_inherits WHERE inhparent = 'projection.entry'::regclass")
                == 2)
        let served = try await rollBack(sample, "entry")
        #expect(served.id == generations[0].id)
    }

    @Test func whatAReaderKeepsFromBeingDroppedGoesWithTheNextReplay() async throws {
        let sample = SampleLog()
        try await sample.append(0..<2)
        _ = try await sample.replay()
        let reader = try await FreshDatabase.current.connect()
        try await reader.execute("BEGIN")
        try await reader.execute("SELECT FROM projection.entry")
        #expect(try await sample.replay().projections.allSatisfy(\.isLive))
        #expect(try await sample.count("SELECT count(*) FROM projection.generation WHERE state = 'aborted'") == 1)
        try await reader.execute("COMMIT")
        _ = try await sample.replay()
        let generations = try await sample.pool.withConnection { try await Generations.list(on: $0) }
        #expect(generations.map(\.state) == [.retired, .live, .retired, .live, .retired, .live])
    }

    private func rollBack(_ sample: SampleLog, _ projection: String) async throws -> Generation {
        try await sample.pool.withConnection { try await Generations.rollBack(projection, on: $0) }
    }
}

/// What becomes of the read tables when their file changes.
@Suite(.freshDatabase)
struct ChangedTablesTests {
    @Test func aProjectionThatWasNeverInstalledIsServedAfterItsReplay() async throws {
        let sample = SampleLog()
        try await sample.append(0..<2)
        let result = try await Replay(SampleLog.configuration, of: [try FormTests.projection()]).run()
        #expect(result.projections.map(\.isLive) == [true])
        try await sample.append(2..<3)
        try await sample.catchUp()
        #expect(
            try await sample.count(
                """
                SELECT count(*) FROM projection.count_of_words
                WHERE generation = (SELECT generation FROM projection.live WHERE projection = 'words')
                """) == 18)
    }

    @Test func aNewColumnIsThereAfterTheReplay() async throws {
        let sample = SampleLog()
        try await sample.append(0..<2)
        try await sample.install(try FormTests.projection())
        try await sample.catchUp()
        let wider = try FormTests.projection(
            tables: FormTests.tables.replacing("seen text", with: "seen text, size integer NOT NULL"),
            project: FormTests.mapping("type").replacing("seen)", with: "seen, size)")
                .replacing("::text\nFROM", with: "::text, length(content::text)\nFROM"))
        let result = try await Replay(SampleLog.configuration, of: [wider]).run()
        #expect(result.rows == 12)
        #expect(try await sample.count("SELECT count(*) FROM projection.count_of_words WHERE size > 0") == 12)
        #expect(try await sample.count("SELECT count(*) FROM projection.count_of_words") == 24)
    }

    @Test(arguments: ["seen integer", "other text"])
    func aColumnThatIsGoneOrOfAnotherTypeIsRefused(column: String) async throws {
        let sample = SampleLog()
        try await sample.install(try FormTests.projection())
        let changed = try FormTests.projection(tables: FormTests.tables.replacing("seen text", with: column))
        await #expect {
            _ = try await Replay(SampleLog.configuration, of: [changed]).run()
        } throws: { error in
            guard case ProjectionError.tablesChanged("words", _) = error else { return false }
            return "\(error)".hasSuffix("Give the table a new name.")
        }
        #expect(try await sample.count("SELECT count(*) FROM pg_class WHERE relname = 'count_of_words_0'") == 0)
    }
}
