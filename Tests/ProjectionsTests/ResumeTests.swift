import Chronicle
import Postgres
import Projections
import TestSupport
import Testing

@Suite(.freshDatabase)
struct ResumeTests {
    /// All its sessions end at once, and it is not asked: what PostgreSQL sees of a kill.
    @Test func aReplayCutAtAnyMomentGoesOnAndEndsWithTheSameDigest() async throws {
        let sample = SampleLog()
        try await sample.appendHistory(articles: 20)
        let undisturbed = try await sample.replay(batch: 10)
        var resumed = 0
        for moment in 1...10 {
            let milestone = Milestone(after: moment * 8)
            let interrupted = Task {
                defer { milestone.end() }
                return try await Replay(
                    named("replayed"), of: try SampleLog.projections(), batch: 10, progress: milestone.report
                ).run()
            }
            await milestone.wait()
            interrupted.cancel()
            try await cut(sessions: "replayed")
            _ = try? await interrupted.value
            let result = try await sample.replay(batch: 10)
            if result.projections.contains(where: { $0.wasResumed }) { resumed += 1 }
            #expect(result.digest == undisturbed.digest)
        }
        #expect(resumed > 0)
        #expect(
            try await sample.count("SELECT count(*) FROM projection.generation WHERE state NOT IN ('live', 'retired')")
                == 0)
    }

    @Test func aReplayGoesOnByItselfWhenItsSessionsAreCut() async throws {
        let sample = SampleLog()
        try await sample.append(0..<40)
        let undisturbed = try await sample.replay()
        let milestone = Milestone(after: 10)
        async let result = Replay(
            named("replayed"), of: try SampleLog.projections(), batch: 5, progress: milestone.report
        ).run()
        await milestone.wait()
        try await cut(sessions: "replayed")
        #expect(try await result.digest == undisturbed.digest)
    }

    @Test func whatWasLeftUnfinishedWithOtherFilesIsAborted() async throws {
        let sample = SampleLog()
        try await sample.append(0..<3)
        let projections = try SampleLog.projections()
        let changed = try projections.map { projection in
            try Projection(
                name: projection.name, tablesSQL: projection.tablesSQL, projectSQL: projection.projectSQL + ";\n",
                indexesSQL: projection.indexesSQL)
        }
        _ = try await Replay(SampleLog.configuration, of: changed, flips: false).run()
        let result = try await sample.replay()
        #expect(result.projections.allSatisfy { !$0.wasResumed && $0.isLive })
        #expect(try await sample.count("SELECT count(*) FROM projection.generation WHERE state = 'aborted'") == 3)
        #expect(
            try await sample.count("SELECT count(*) FROM pg_inherits WHERE inhparent = 'projection.entry'::regclass")
                == 2)
    }

    private func named(_ name: String) -> ConnectionConfiguration {
        var configuration = SampleLog.configuration
        configuration.applicationName = name
        return configuration
    }

    private func cut(sessions name: String) async throws {
        let cutter = try await FreshDatabase.current.connect()
        try await cutter.execute(
            """
            SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
            WHERE datname = current_database() AND application_name = \(name)
            """)
        await cutter.close()
    }
}
