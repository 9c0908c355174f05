import Chronicle
import Postgres
import Queries
import Synchronization
import TestSupport
import Testing

@Suite(.freshDatabase)
struct ReplayCrashTests {
    private static let crashes = 10
    private static let articles = 600

    @Test(.timeLimit(.minutes(10)))
    func killedTenTimesAReplayEndsLikeAnUndisturbedOneAndNobodyWhoAsksNotices() async throws {
        try await BulkLog.fill(articles: Self.articles)
        let started = ContinuousClock.now
        let undisturbed = try await replay()
        let duration = ContinuousClock.now - started
        #expect(undisturbed.events == Int64(Self.articles * BulkLog.eventsOfAnArticle))

        let pool = FreshDatabase.current.pool(size: 1) { $0.role = "annals_reader" }
        let end = Flag()
        try await withThrowingTaskGroup(of: Int.self) { group in
            group.addTask { try await ask(pool, until: end) }
            group.addTask {
                defer { end.raise() }
                let crashes = try await crash(within: duration)
                let last = try await replay()
                #expect(last.digest == undisturbed.digest)
                #expect(last.projections.allSatisfy { $0.isLive })
                return crashes
            }
            for try await count in group { #expect(count > 0) }
        }
        let states = try await pool.rows(
            "SELECT DISTINCT state FROM projection.generation ORDER BY state", as: String.self)
        #expect(states == ["live", "retired"])
        await pool.close()
    }

    /// Kills a replay again and again at some moment while it runs.
    private func crash(within duration: Duration) async throws -> Int {
        var duration = duration
        var generator = SeededGenerator(seed: 20_261_121)
        var crashes = 0
        for _ in 0..<10 * Self.crashes where crashes < Self.crashes {
            let program = try Program.start("replay", "--batch", "500")
            // The moment is what the test is about: no state of the replay decides it.
            try await Task.sleep(for: duration * Double.random(in: 0.05...0.95, using: &generator))
            program.kill()
            let run = try await program.end()
            if run.status == -9 {
                crashes += 1
            } else {
                #expect(run.status == 0, "\(run.errors)")
                duration = duration * 3 / 4
            }
        }
        #expect(crashes == Self.crashes)
        return crashes
    }

    /// Asks until the end or until an answer is another than the first; returns how often.
    private func ask(_ pool: ConnectionPool, until end: Flag) async throws -> Int {
        let expected = try await Answer.ask(pool)
        var answers = 0
        var isSame = true
        repeat {
            isSame = try await Answer.ask(pool) == expected
            answers += 1
        } while isSame && !end.isRaised
        #expect(isSame, "answer \(answers) differs")
        return answers
    }

    /// Told once to those who look at it now and then.
    private final class Flag: Sendable {
        private let raised = Mutex(false)

        var isRaised: Bool { raised.withLock { $0 } }

        func raise() { raised.withLock { $0 = true } }
    }

    private struct Replayed: Decodable {
        let events: Int64
        let digest: String
        let projections: [Built]

        struct Built: Decodable {
            let isLive: Bool
        }
    }

    private func replay() async throws -> Replayed {
        let run = try await Program.run("replay", "--format", "json")
        #expect(run.status == 0, "\(run.errors)")
        return try run.decoded()
    }

    /// What a client is told; the same from every generation, and twice as much where two are mixed.
    private struct Answer: Equatable {
        let timeline: [EventID]
        let pledges: Int64
        let rows: Int64

        static func ask(_ pool: ConnectionPool) async throws -> Answer {
            var query = TimelineQuery(subjects: [.country(try #require(CountryCode("GBR")))])
            query.limit = 20
            let entries = try await pool.withConnection { [query] in try await query.run(on: $0) }
            let counts = try await pool.row(
                """
                SELECT
                    (SELECT count(*) FROM projection.pledge
                    WHERE generation = (SELECT generation FROM projection.live WHERE projection = 'pledge')),
                    (SELECT count(*) FROM projection.timeline
                    WHERE generation = (SELECT generation FROM projection.live WHERE projection = 'timeline'))
                """,
                as: (Int64, Int64).self)
            return Answer(timeline: entries.map(\.recorded.event), pledges: counts?.0 ?? -1, rows: counts?.1 ?? -1)
        }
    }
}
