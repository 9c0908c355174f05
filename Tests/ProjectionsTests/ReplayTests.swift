import Postgres
import Projections
import Synchronization
import TestSupport
import Testing

@Suite(.freshDatabase)
struct ReplayTests {
    @Test(arguments: [0, 1, 3])
    func aLogOfAnyLengthReplays(articles: Int) async throws {
        let sample = SampleLog()
        try await sample.append(0..<articles)
        let result = try await sample.replay()
        #expect(result.events == Int64(articles * 7))
        #expect(result.projections.map(\.projection) == ["entry", "pledge", "timeline"])
        #expect(try await sample.count("SELECT count(*) FROM projection.entry") == Int64(articles * 6))
        #expect(
            try await sample.count(
                "SELECT count(*) FROM projection.live JOIN projection.generation ON id = generation WHERE state = 'live'"
            ) == 3)
    }

    @Test func theFirstGenerationIsRetiredAndTheDigestsAgree() async throws {
        let sample = SampleLog()
        try await sample.append(0..<5)
        try await sample.catchUp()
        let live = try await sample.servedDigest()
        let result = try await sample.replay()
        #expect(result.digest == live)
        #expect(result.rows == result.projections.flatMap(\.digests).reduce(0) { $0 + $1.rows })
        let states = try await sample.pool.withConnection { try await Generations.list(on: $0).map(\.state.rawValue) }
        #expect(states == ["retired", "live", "retired", "live", "retired", "live"])
        #expect(result.flip != nil)
    }

    @Test func progressIsExact() async throws {
        let sample = SampleLog()
        try await sample.append(0..<10)
        let seen = Mutex<[ReplayProgress]>([])
        _ = try await sample.replay(batch: 10) { progress in seen.withLock { $0.append(progress) } }
        let all = seen.withLock { $0 }
        #expect(all.allSatisfy { $0.target == 70 || $0.total == 0 })
        let building = all.filter { $0.stage == .building && $0.total > 0 }
        #expect(building.first?.done == 0)
        #expect(building.last?.done == 70 && building.last?.total == 70)
        #expect(building.last?.fraction == 1)
        #expect(building.map(\.done) == building.map(\.done).sorted())
        #expect(all.map(\.stage).contains(.indexing) && all.last?.stage == .digesting)
    }

    @Test func withoutAFlipTheNextReplayOnlyFlips() async throws {
        let sample = SampleLog()
        try await sample.append(0..<3)
        let built = try await sample.replay(flips: false)
        #expect(built.projections.allSatisfy { !$0.isLive })
        #expect(built.flip == nil)
        #expect(
            try await sample.count(
                "SELECT count(*) FROM projection.live JOIN projection.generation ON id = generation WHERE checkpoint = 0"
            ) == 3)
        try await sample.append(3..<5)
        let flipped = try await sample.replay()
        #expect(flipped.projections.map(\.generation) == built.projections.map(\.generation))
        #expect(flipped.projections.allSatisfy { $0.isLive && $0.wasResumed && $0.position == 35 })
    }

    @Test func articlesStreamInMeanwhile() async throws {
        let sample = SampleLog()
        try await sample.append(0..<20)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for number in 20..<60 { try await sample.append(number..<number + 1) }
            }
            group.addTask {
                for _ in 0..<3 {
                    let result = try await sample.replay(batch: 7)
                    #expect(result.projections.allSatisfy { $0.isLive })
                    try await sample.catchUp(batch: 5)
                }
            }
            try await group.waitForAll()
        }
        try await sample.catchUp()
        let live = try await sample.servedDigest()
        #expect(try await sample.replay().digest == live)
        #expect(
            try await sample.count(
                "SELECT count(*) FROM projection.entry WHERE generation = (SELECT generation FROM projection.live WHERE projection = 'entry')"
            ) == 360)
    }

    @Test func queriesSeeOneGenerationAndNoError() async throws {
        let sample = SampleLog()
        try await sample.append(0..<20)
        try await sample.catchUp()
        let end = Flag()
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<2 {
                group.addTask {
                    var answers = 0
                    while !end.isRaised {
                        let seen = try await sample.pool.row(
                            """
                            SELECT count(DISTINCT entry.generation), count(*)
                            FROM projection.entry
                            WHERE entry.generation = (SELECT generation FROM projection.live WHERE projection = 'entry')
                            """,
                            as: (Int64, Int64).self)
                        #expect(seen.map { $0 == (1, 120) } == true)
                        answers += 1
                    }
                    return answers
                }
            }
            group.addTask {
                defer { end.raise() }
                for _ in 0..<4 {
                    let result = try await sample.replay(batch: 10)
                    #expect(result.flip != nil)
                }
                return 1
            }
            for try await answers in group { #expect(answers > 0) }
        }
    }

    @Test func aLongQueryAndTheFlipDoNotWaitForEachOther() async throws {
        let sample = SampleLog()
        try await sample.append(0..<3)
        try await sample.catchUp()
        let reader = try await FreshDatabase.current.connect()
        let rows: Query = """
            SELECT count(*) FROM projection.entry
            WHERE generation = (SELECT generation FROM projection.live WHERE projection = 'entry')
            """
        try await reader.transaction(.snapshot) { reader in
            #expect(try await reader.row(rows, as: Int64.self) == 18)
            try await sample.append(3..<4)
            let result = try await sample.replay()
            #expect(result.projections.allSatisfy { $0.isLive })
            // The snapshot's pointer and the snapshot's rows: still the old generation, whole.
            #expect(try await reader.row(rows, as: Int64.self) == 18)
        }
        #expect(try await reader.row(rows, as: Int64.self) == 24)
        await reader.close()
    }

    @Test func generationsThatAreNotServedAreNotRead() async throws {
        let sample = SampleLog()
        try await sample.append(0..<3)
        for _ in 0..<2 { _ = try await sample.replay() }
        let plan = try await sample.pool.rows(
            """
            EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
            SELECT FROM projection.timeline
            WHERE generation = (SELECT generation FROM projection.live WHERE projection = 'timeline')
                AND subject = 'GBR'
            """,
            as: String.self)
        let parts = plan.filter { $0.contains("on timeline_") && !$0.contains("Bitmap Index") }
        #expect(parts.count == 2)
        #expect(parts.count { $0.contains("never executed") } == 1)
    }

    @Test func theSecondOfTwoReplaysIsToldWhoHoldsTheFirst() async throws {
        let sample = SampleLog()
        try await sample.append(0..<2)
        let holder = try await FreshDatabase.current.connect {
            $0.role = "annals_app"
            $0.applicationName = "annals replay on test"
        }
        // What the first replay holds, on a session that does nothing else.
        try await holder.execute("SELECT pg_advisory_lock(1919250540, hashtext('pledge'))")
        await #expect {
            _ = try await sample.replay()
        } throws: { error in
            guard case ProjectionError.held("pledge", let by) = error else { return false }
            return by.contains("annals replay on test")
        }
        await holder.close()
        #expect(try await sample.replay().projections.allSatisfy { $0.isLive })
    }

    @Test func twoReplaysAtOnceEndWithOneGenerationServed() async throws {
        let sample = SampleLog()
        try await sample.append(0..<10)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<2 {
                group.addTask {
                    do {
                        _ = try await sample.replay(batch: 5)
                    } catch ProjectionError.held {
                        // Told so, as it may be.
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await sample.count("SELECT count(*) FROM projection.generation WHERE state = 'live'") == 3)
        #expect(
            try await sample.count("SELECT count(*) FROM projection.generation WHERE state NOT IN ('live', 'retired')")
                == 0)
    }
}
