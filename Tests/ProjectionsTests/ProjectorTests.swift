import Postgres
import Projections
import TestSupport
import Testing

@Suite(.freshDatabase)
struct ProjectorTests {
    @Test func severalProjectorsAtOnceMapEachEventOnce() async throws {
        let sample = SampleLog()
        try await withThrowingTaskGroup(of: Void.self) { group in
            let end = Flag()
            group.addTask {
                defer { end.raise() }
                for number in 0..<40 { try await sample.append(number..<number + 1) }
            }
            for _ in 0..<2 {
                group.addTask {
                    while !end.isRaised { try await sample.catchUp(batch: 3) }
                    try await sample.catchUp(batch: 3)
                }
            }
            try await group.waitForAll()
        }
        #expect(try await sample.count("SELECT count(*) FROM projection.entry") == 240)
        let live = try await sample.servedDigest()
        #expect(try await sample.replay().digest == live)
    }

    @Test func runFollowsTheLogAndEndsWithItsTask() async throws {
        let sample = SampleLog()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await Projector().run(SampleLog.configuration, every: .seconds(60)) }
            for number in 0..<5 {
                try await sample.append(number..<number + 1)
                // The poll is far away: only the notification can have brought the rows.
                try await waitFor(Int64(7 * (number + 1)), sample)
            }
            group.cancelAll()
        }
    }

    @Test func runSurvivesItsConnectionsBeingCut() async throws {
        let sample = SampleLog()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await Projector().run(named("projector"), every: .milliseconds(50)) }
            for number in 0..<4 {
                try await sample.append(number..<number + 1)
                try await waitFor(Int64(7 * (number + 1)), sample)
                let cutter = try await FreshDatabase.current.connect()
                try await cutter.execute(
                    """
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name = 'projector'
                    """)
                await cutter.close()
            }
            group.cancelAll()
        }
        #expect(try await sample.count("SELECT count(*) FROM projection.entry") == 24)
    }

    /// A projector that slept through a change of hands writes nothing.
    @Test func anOlderEpochWritesNothing() async throws {
        let sample = SampleLog()
        try await sample.append(0..<1)
        try await sample.pool.withConnection { connection in
            let seen = try #require(try await Generations.list(on: connection).first)
            try await connection.execute("UPDATE projection.generation SET epoch = epoch + 1 WHERE id = \(seen.id)")
            await #expect(throws: ProjectionError.self) { try await seen.advance(to: 7, on: connection) }
            #expect(try await Generations.list(on: connection).first?.checkpoint == 0)
        }
    }

    private func named(_ name: String) -> ConnectionConfiguration {
        var configuration = SampleLog.configuration
        configuration.applicationName = name
        return configuration
    }

    /// Listens for the checkpoint by asking: there is nothing that says when the rows are there.
    private func waitFor(_ position: Int64, _ sample: SampleLog) async throws {
        let clock = ContinuousClock()
        let start = clock.now
        while try await sample.count("SELECT min(checkpoint) FROM projection.generation WHERE state = 'live'")
            < position
        {
            try #require(clock.now - start < .seconds(120))
            try await Task.sleep(for: .milliseconds(5))
        }
    }
}
