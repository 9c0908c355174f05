import Chronicle
import Postgres
import Projections
import TestSupport
import Testing

@Suite(.freshDatabase)
struct VerificationTests {
    @Test func whatIsServedIsWhatTheLogSays() async throws {
        let sample = SampleLog()
        try await sample.appendHistory(articles: 12)
        try await sample.catchUp(batch: 4)
        let findings = try await verify()
        #expect(findings.map(\.projection) == ["entry", "pledge", "timeline"])
        #expect(findings.allSatisfy { $0.isSound && !$0.needsReplay && $0.drifted.isEmpty && $0.position > 84 })
        #expect(findings.flatMap(\.tables).allSatisfy { $0.live.rows > 0 })
        #expect(try await sample.count("SELECT count(*) FROM projection.generation") == 3)
        #expect(try await leftovers(sample) == 0)
    }

    @Test func driftedMissingAndSurplusRowsAreNamed() async throws {
        let sample = SampleLog()
        try await sample.append(0..<4)
        try await sample.catchUp()
        try await sample.pool.execute(
            "UPDATE projection.pledge SET value = 9 WHERE event = \(SampleLog.id(1, 3).uuid)")
        try await sample.pool.execute("DELETE FROM projection.entry WHERE event = \(SampleLog.id(2, 0).uuid)")
        try await sample.pool.execute(
            """
            INSERT INTO projection.timeline (generation, event, position, known_from, subject, role, kind, sort_day)
            SELECT generation, event, position, known_from, 'invented', role, kind, sort_day
            FROM projection.timeline WHERE event = \(SampleLog.id(0, 0).uuid)
            """)
        let findings = try await verify()
        #expect(findings.allSatisfy { !$0.isSound })
        let rows = findings.flatMap(\.drifted)
        #expect(
            rows.map(\.description) == [
                "entry: the row of event \(SampleLog.id(2, 0)) at position 16 is missing",
                "pledge: the row of event \(SampleLog.id(1, 3)) at position 12 differs",
                "timeline: the row of event \(SampleLog.id(0, 0)) at position 2 should not be there",
            ])
        #expect(rows[1].served?.hasSuffix(",9)") == true)
        #expect(try await leftovers(sample) == 0)
    }

    @Test func changedFilesAreNoDrift() async throws {
        let sample = SampleLog()
        try await sample.append(0..<2)
        try await sample.catchUp()
        let changed = try SampleLog.projections().map { projection in
            try Projection(
                name: projection.name, tablesSQL: projection.tablesSQL,
                projectSQL: projection.projectSQL.replacing("report.position", with: "report.position + 1"),
                indexesSQL: projection.indexesSQL)
        }
        let findings = try await ProjectionVerification(SampleLog.configuration, of: changed).run()
        #expect(findings.allSatisfy { $0.isSound && $0.needsReplay })
    }

    @Test func aPoisonedRebuildIsSaid() async throws {
        let sample = SampleLog()
        try await sample.append(0..<1)
        try await sample.appendPoison("one")
        try await sample.catchUp()
        let findings = try await verify()
        #expect(findings.allSatisfy { !$0.isSound && $0.poison?.position == 8 })
        #expect(try await leftovers(sample) == 0)
    }

    @Test func eventsMayGoOnComing() async throws {
        let sample = SampleLog()
        try await sample.appendHistory(articles: 20)
        try await sample.catchUp()
        try await withThrowingTaskGroup(of: Void.self) { group in
            let end = Flag()
            group.addTask {
                for number in 20... {
                    if end.isRaised { return }
                    try await sample.append(number..<number + 1)
                    try await sample.retract(number - 3, 5)
                    try await sample.catchUp()
                }
            }
            group.addTask {
                defer { end.raise() }
                for _ in 0..<3 {
                    let findings = try await verify()
                    #expect(findings.allSatisfy { $0.isSound })
                }
            }
            try await group.waitForAll()
        }
    }

    @Test func aVerificationThatDiedLeavesNothingForTheNext() async throws {
        let sample = SampleLog()
        try await sample.append(0..<2)
        try await sample.catchUp()
        try await sample.pool.execute(
            """
            INSERT INTO projection.generation (
                projection, state, scratch, target, tables, tables_sql, project_sql, indexes_sql, checksum
            )
            SELECT projection, 'building', true, 14, tables, tables_sql, project_sql, indexes_sql, checksum
            FROM projection.generation
            """)
        let findings = try await verify()
        #expect(findings.allSatisfy { $0.isSound })
        #expect(try await sample.count("SELECT count(*) FROM projection.generation WHERE scratch") == 0)
    }

    @Test func aCancelledVerificationLeavesNothing() async throws {
        let sample = SampleLog()
        try await sample.append(0..<40)
        try await sample.catchUp()
        let milestone = Milestone(after: 3)
        let cancelled = Task {
            defer { milestone.end() }
            return try await ProjectionVerification(
                SampleLog.configuration, of: try SampleLog.projections(), batch: 5, progress: milestone.report
            ).run()
        }
        await milestone.wait()
        cancelled.cancel()
        await #expect(throws: (any Error).self) { try await cancelled.value }
        #expect(try await sample.count("SELECT count(*) FROM projection.generation WHERE scratch") == 0)
        #expect(try await leftovers(sample) == 0)
    }

    private func verify() async throws -> [ProjectionFinding] {
        try await ProjectionVerification(SampleLog.configuration, of: try SampleLog.projections(), batch: 10).run()
    }

    /// Tables of generations that are not there.
    private func leftovers(_ sample: SampleLog) async throws -> Int64 {
        try await sample.count(
            """
            SELECT count(*) FROM pg_class
            WHERE relnamespace = 'projection'::regnamespace AND relkind = 'r' AND relname ~ '_[0-9]+$'
                AND substring(relname FROM '[0-9]+$')::integer NOT IN (SELECT id FROM projection.generation)
            """)
    }
}
