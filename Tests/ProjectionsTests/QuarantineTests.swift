import Postgres
import Projections
import TestSupport
import Testing

@Suite(.freshDatabase)
struct QuarantineTests {
    @Test(arguments: [1, 3, 1000])
    func livePoisonIsSetAsideAndTheRestGoesOn(batch: Int) async throws {
        let sample = SampleLog()
        try await sample.append(0..<2)
        try await sample.appendPoison("one")
        try await sample.append(2..<4)
        try await sample.appendPoison("two")
        try await sample.catchUp(batch: batch)
        let status = try await status(sample)
        for one in status {
            #expect(one.lag == 0)
            #expect(one.isDegraded)
            #expect(one.quarantined.map(\.position) == [15, 30])
            #expect(one.quarantined.allSatisfy { $0.type == "PledgeMade" && $0.error.contains("2025-13-99") })
        }
        #expect(try await sample.count("SELECT count(*) FROM projection.entry") == 24)
    }

    @Test func aReplayStopsAtPoisonAndNamesIt() async throws {
        let sample = SampleLog()
        try await sample.append(0..<3)
        try await sample.catchUp()
        let served = try await sample.servedDigest()
        try await sample.appendPoison("one")
        try await sample.append(3..<5)
        await #expect {
            _ = try await sample.replay(batch: 9)
        } throws: { error in
            guard case ProjectionError.poisoned(let poison) = error else { return false }
            return poison.position == 22 && poison.type == "PledgeMade" && poison.description.contains("2025-13-99")
        }
        #expect(try await sample.servedDigest() == served)
        let generations = try await sample.pool.withConnection { try await Generations.list(on: $0) }
        let failed = generations.filter { $0.state == .failed }
        #expect(failed.count == 1)
        #expect(failed.first?.failure?.contains("position 22 (PledgeMade)") == true)
    }

    @Test(arguments: [1, 220])
    func aRollbackSetsPoisonAside(articles: Int) async throws {
        let sample = SampleLog()
        try await sample.append(0..<2)
        _ = try await sample.replay()
        try await sample.appendPoison("one")
        try await sample.append(2..<2 + articles)
        try await sample.appendPoison("two")
        try await sample.catchUp()
        let before = try await sample.servedDigest()
        let served = try await sample.pool.withConnection { try await Generations.rollBack("entry", on: $0) }
        #expect(served.state == .live && Int(served.checkpoint) == 16 + 7 * articles)
        let live = try await status(sample).first { $0.generation.id == served.id }
        #expect(live?.quarantined.map(\.position) == [15, served.checkpoint])
        #expect(try await sample.servedDigest() == before)
    }

    @Test func retryMendsWithNewFilesAndGivesTheRowsOfAReplay() async throws {
        let sample = SampleLog()
        try await sample.append(0..<1)
        try await sample.appendPoison("one")
        try await sample.append(1..<2)
        try await sample.catchUp()
        let pledge = try #require(try SampleLog.projections().first { $0.name == "pledge" })
        let still = try await sample.pool.withConnection { try await Quarantine.retry(pledge, on: $0) }
        #expect(still.map(\.position) == [8])

        // Tolerant of such a day: it is left out.
        let mended = try Projection(
            name: "pledge", tablesSQL: pledge.tablesSQL,
            projectSQL: pledge.projectSQL.replacing(
                "jsonb_to_record(content.occurred)", with: "jsonb_to_record(content.occurred - 'earliest')"),
            indexesSQL: pledge.indexesSQL)
        #expect(try await sample.pool.withConnection { try await Quarantine.retry(mended, on: $0) }.isEmpty)
        #expect(
            try await sample.count("SELECT count(*) FROM projection.pledge WHERE position = 8 AND metric = 'troops'")
                == 1)
        let status = try await sample.pool.withConnection {
            try await Generations.status(comparedWith: [mended], on: $0)
        }
        let live = try #require(status.first { $0.generation.projection == "pledge" })
        #expect(!live.isDegraded)
        #expect(live.needsReplay)
    }

    @Test func aProjectionWhoseStatementsFailHoldsUpNoOther() async throws {
        let sample = SampleLog()
        try await sample.append(0..<2)
        // Broken by somebody who dropped what it needs.
        try await sample.pool.execute(
            """
            UPDATE projection.generation SET project_sql = replace(project_sql, 'commitment', 'no_such_column')
            WHERE projection = 'pledge'
            """)
        await #expect {
            try await sample.catchUp()
        } throws: { error in
            guard case ProjectionError.failed("pledge", _) = error else { return false }
            return true
        }
        let status = try await status(sample)
        #expect(status.filter { $0.lag == 0 }.map(\.generation.projection) == ["entry", "timeline"])
        #expect(status.filter(\.isDegraded).map(\.generation.projection) == ["pledge"])
    }

    private func status(_ sample: SampleLog) async throws -> [GenerationStatus] {
        try await sample.pool.withConnection {
            try await Generations.status(comparedWith: try SampleLog.projections(), on: $0)
        }
    }
}
