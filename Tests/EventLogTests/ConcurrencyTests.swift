import Chronicle
import EventLog
import Postgres
import Projections
import TestSupport
import Testing

/// Sixteen writers, a tenth of their transactions rolled back, sessions killed at random, four followers, a replay.
@Suite(.freshDatabase, .timeLimit(.minutes(10)))
struct ConcurrencyTests {
    private static let rounds = 25

    @Test func everyFollowerSeesEveryEventOnceInOrder() async throws {
        let killer = Task { try await killSessions() }
        let followers = (0..<4).map { number in Task { try await follow(as: number) } }
        let projections = try ProjectionFolder(path: RepositoryFolder.path(of: "sql/projections")).projections
        let configuration = FreshDatabase.current.configuration.asApplication
        let replay = Task { try await Replay(configuration, of: projections, batch: 50).run() }
        let recorded = try await write()
        killer.cancel()
        let kills = try await killer.value
        // The last event tells the followers to stop.
        let log = FreshDatabase.current.log()
        let last = try await log.append(Sample.curation("the last"))

        let head = try await log.head().position
        #expect(last.map(\.position) == [head])
        for follower in followers {
            #expect(try await follower.value == Array(1...head))
        }
        let connection = try await FreshDatabase.current.connect()
        let count = try await connection.row("SELECT count(*), max(position) FROM log.event", as: (Int64, Int64).self)
        #expect(count?.0 == head)
        #expect(count?.1 == head)

        // All that was reported as written is there, and of what was rolled back nothing.
        let stored = Set(try await log.all().map(\.id)).subtracting(last.map(\.id))
        #expect(stored == recorded)
        #expect(try await Verification(log.pool).run() == Verification.Outcome(events: head, fault: nil))
        let replayed = try await replay.value
        #expect(replayed.projections.count == projections.count)
        let findings = try await ProjectionVerification(configuration, of: projections).run()
        #expect(findings.allSatisfy { $0.isSound })
        #expect(kills > 10, "the test wants sessions killed under it")
    }

    private func write() async throws -> Set<EventID> {
        let grouped = [connected(as: "writer"), connected(as: "writer")]
        return try await withThrowingTaskGroup(of: Set<EventID>.self) { group in
            for number in 0..<8 { group.addTask { try await writeGrouped(grouped[number % 2], number) } }
            for number in 8..<16 { group.addTask { try await writeByHand(number) } }
            var ids: Set<EventID> = []
            for try await written in group { ids.formUnion(written) }
            return ids
        }
    }

    /// Through the writer that groups appends; it sends again what a killed session took along.
    private func writeGrouped(_ log: Log, _ number: Int) async throws -> Set<EventID> {
        var ids: Set<EventID> = []
        for round in 0..<Self.rounds {
            let names = (0...round % 3).map { "\(number) \(round) \($0)" }
            let append =
                round % 2 == 0
                ? Sample.recording(Sample.article("\(number) \(round)"), and: names)
                : Append(names.map(Sample.event), to: .curation, expecting: .any)
            ids.formUnion(try await recorded(append, by: log))
        }
        return ids
    }

    /// Sends an append again for as long as its sessions are killed, as its error says one may.
    private func recorded(_ append: Append, by log: Log) async throws -> [EventID] {
        while true {
            do {
                return try await log.append(append).map(\.id)
            } catch {
                guard case .unavailable = error else { throw error }
            }
        }
    }

    /// In transactions of its own, a tenth of them rolled back after the append.
    private func writeByHand(_ number: Int) async throws -> Set<EventID> {
        let pool = FreshDatabase.current.pool(size: 1) { $0 = $0.asApplication.named("writer") }
        var ids: Set<EventID> = []
        for round in 0..<Self.rounds {
            let name = "by hand \(number) \(round)"
            let isRolledBack = (number + round) % 10 == 0
            while try await !isSettled(name, on: pool, isRolledBack: isRolledBack) {}
            if !isRolledBack { ids.insert(Sample.id(name)) }
        }
        await pool.close()
        return ids
    }

    /// False where the session was killed and the transaction has to be run again.
    private func isSettled(_ name: String, on pool: ConnectionPool, isRolledBack: Bool) async throws -> Bool {
        do {
            try await pool.transaction { connection in
                try await connection.append(name)
                if isRolledBack { throw RolledBack() }
            }
            return true
        } catch is RolledBack {
            return true
        } catch let error as PostgresError where error.isWorthRetrying {
            return false
        }
    }

    private func follow(as number: Int) async throws -> [Int64] {
        let log = connected(as: "follower \(number)")
        var positions: [Int64] = []
        for try await page in log.follow(pageSize: 10 + number) {
            positions += page.map(\.position)
            if page.last?.id == Sample.id("the last") { break }
        }
        return positions
    }

    /// Kills one session of the others after the other until cancelled.
    private func killSessions() async throws -> Int {
        let connection = try await FreshDatabase.current.connect()
        try await connection.execute("SELECT setseed(0.25)")
        let kill: Query = """
            SELECT pg_terminate_backend(pid), pg_sleep(0.02)
            FROM (
                SELECT pid
                FROM pg_stat_activity
                WHERE datname = current_database()
                    AND (application_name = 'writer' OR application_name LIKE 'follower%')
                ORDER BY random()
                LIMIT 1
            ) AS victim
            """
        var kills = 0
        while !Task.isCancelled {
            // Cancelled in the middle it has no number to give.
            kills += (try? await connection.execute(kill)) ?? 0
        }
        return kills
    }

    private func connected(as name: String) -> Log {
        Log(FreshDatabase.current.pool(size: 2) { $0 = $0.asApplication.named(name) }, poll: .milliseconds(200))
    }

    private struct RolledBack: Error {}
}

extension ConnectionConfiguration {
    fileprivate func named(_ name: String) -> ConnectionConfiguration {
        var configuration = self
        configuration.applicationName = name
        return configuration
    }
}
