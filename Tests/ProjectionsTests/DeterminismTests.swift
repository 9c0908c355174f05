import Chronicle
import Postgres
import Projections
import TestSupport
import Testing

@Suite(.freshDatabase)
struct DeterminismTests {
    /// The promise of the whole design: a row depends on the log and on nothing else.
    @Test func rowsAreTheSameForAnyBatchAnyWorkersAndLive() async throws {
        let sample = SampleLog()
        try await sample.appendHistory(articles: 16)
        try await sample.catchUp(batch: 1)
        let expected = try await sample.servedDigest()
        #expect(try await sample.count("SELECT count(*) FROM projection.entry WHERE known_until IS NOT NULL") > 5)

        for batch in [1, 7, 500] {
            for workers in [1, 2] {
                let result = try await sample.replay(workers: workers, batch: batch)
                #expect(result.digest == expected, "batch \(batch), \(workers) workers")
                #expect(result.projections.allSatisfy { $0.isLive && !$0.wasResumed })
            }
        }
    }

    @Test func liveBatchesDoNotMatter() async throws {
        let sample = SampleLog()
        try await sample.appendHistory(articles: 12)
        try await sample.catchUp(batch: 1)
        let one = try await sample.servedDigest()
        // A fresh generation that is caught up live over everything: its target is 0.
        let empty = SampleLog()
        for batch in [3, 1000] {
            _ = try await empty.replay(batch: 10)
            try await sample.pool.execute("UPDATE projection.generation SET checkpoint = 0 WHERE state = 'live'")
            for table in ["entry", "timeline", "pledge"] {
                try await sample.pool.execute("TRUNCATE projection.\(identifier: table)")
            }
            try await sample.catchUp(batch: batch)
            #expect(try await sample.servedDigest() == one)
        }
    }

    @Test func aCorrectionKeepsTheEventAndItsPlaceAndClosesWhatItReplaces() async throws {
        let sample = SampleLog()
        try await sample.append(0..<1)
        try await sample.catchUp()
        try await sample.correct(0, 0)
        try await sample.catchUp()
        let rows = try await sample.pool.rows(
            """
            SELECT position, known_from, known_until, kind, subject FROM projection.entry
            WHERE event = \(SampleLog.id(0, 0).uuid) ORDER BY known_from
            """,
            as: (Int64, Int64, Int64?, String, String?).self)
        #expect(rows.count == 2)
        #expect(rows[0] == (2, 2, 8, "statement", "mark-rutte"))
        #expect(rows[1] == (2, 8, nil, "pledge", "CAN"))
        #expect(
            try await sample.count("SELECT count(*) FROM projection.pledge WHERE known_from = 8 AND value = 100") == 1)
    }
}

/// A mapping that reads the events themselves knows nothing of closings: they are applied for it.
@Suite(.freshDatabase)
struct PlainMappingTests {
    @Test func rowsOfAPlainMappingAreClosedLiveAndInAReplay() async throws {
        let sample = SampleLog()
        let plain = try FormTests.projection(
            project: """
                INSERT INTO projection.count_of_words (event, position, known_from, seen)
                SELECT id, position, position, type FROM log.event
                WHERE position > :after AND position <= :upto AND type IN ('StatementMade', 'PledgeMade')
                """)
        try await sample.install(plain)
        try await sample.appendHistory(articles: 20)
        try await sample.catchUp(batch: 1)
        let one = try await sample.servedDigest()
        let closed = "SELECT count(*) FROM projection.count_of_words WHERE known_until IS NOT NULL"
        #expect(try await sample.count(closed) > 5)
        for batch in [1, 13, 1000] {
            _ = try await Replay(SampleLog.configuration, of: [plain], batch: batch).run()
            #expect(try await sample.servedDigest() == one, "batch \(batch)")
        }
    }
}
