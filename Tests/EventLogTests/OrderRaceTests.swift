import Chronicle
import EventLog
import Postgres
import TestSupport
import Testing

/// Three races that naive event stores lose. Each test first runs the naive reader or writer through the very same
/// interleaving and shows that it goes wrong.
@Suite(.freshDatabase)
struct OrderRaceTests {
    let log = FreshDatabase.current.log()

    /// A sequence hands out a number at insert, the row appears at commit: a reader steps over who commits late.
    @Test func lateCommitter() async throws {
        let (late, quick, reader) = try await (session(), session(), session())

        // Naive: positions from a sequence.
        try await reader.run(script: "CREATE TABLE public.naive (position bigserial, name text)")
        try await late.run(script: "BEGIN; INSERT INTO public.naive (name) VALUES ('late')")
        try await quick.run(script: "INSERT INTO public.naive (name) VALUES ('quick')")
        let unseen: Query = "SELECT position, name FROM public.naive WHERE position > 0 ORDER BY position"
        let first = try await reader.rows(unseen, as: (Int64, String).self)
        try await late.run(script: "COMMIT")
        let checkpoint = try #require(first.last).0
        let second = try await reader.rows(
            "SELECT name FROM public.naive WHERE position > \(checkpoint) ORDER BY position", as: String.self)
        #expect(first.map(\.1) + second == ["quick"], "the naive reader should have lost the late one")

        // Ours, the same way: the quick one has to wait for the late one's commit.
        try await late.run(script: "BEGIN")
        try await late.append("late")
        async let quickly = log.append(Sample.recording(Sample.article("quick")))
        try await reader.waitUntilBlocked()
        #expect(try await log.all().isEmpty)
        try await late.run(script: "COMMIT")
        #expect(try await quickly.map(\.position) == [2])
        #expect(try await log.all().map(\.stream.rawValue.first) == ["c", "a"])
    }

    /// Who took a transaction id first may write to a stream last.
    @Test func transactionIdOrder() async throws {
        let (early, other, reader) = try await (session(), session(), session())

        // An older transaction writes version 2, after a younger one has written version 1.
        try await early.run(script: "BEGIN; SELECT pg_current_xact_id()")
        try await other.append("first")
        try await early.append("second")

        // Naive, in both its parts. While an older transaction is open, a reader that stays below the oldest one sees
        // nothing, not even what was committed …
        let settled: Query = """
            SELECT version
            FROM log.event
            WHERE xmin::text::bigint < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
            ORDER BY xmin::text::bigint, position
            """
        let stalled = try await reader.rows(settled, as: Int.self)
        #expect(stalled == [], "the naive reader should have stalled")
        // … whereas ours reads it.
        #expect(try await log.all().map(\.version) == [1])

        // … and then it has the stream upside down.
        try await early.run(script: "COMMIT")
        let inverted = try await reader.rows(
            "SELECT version FROM log.event ORDER BY xmin::text::bigint, position", as: Int.self)
        #expect(inverted == [2, 1], "the naive order should have been inverted")
        #expect(try await log.all().map(\.version) == [1, 2])
    }

    /// A bound computed by a function within the reading statement is newer than the statement's snapshot.
    @Test func staleBound() async throws {
        let (gate, naive, watcher) = try await (session(), session(), session())
        try await log.append(Sample.curation("a"))
        try await gate.run(
            script: """
                CREATE FUNCTION public.naive_head() RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
                BEGIN
                    -- Stands for any delay between the statement's snapshot and this look at the head.
                    PERFORM pg_advisory_xact_lock_shared(7);
                    RETURN (SELECT position FROM log.head);
                END
                $$;
                SELECT pg_advisory_lock(7);
                """)

        // Naive: read up to the bound and remember the bound.
        async let reading = naive.row(
            """
            SELECT bound, ARRAY(SELECT position FROM log.event WHERE position <= bound ORDER BY position)
            FROM (SELECT public.naive_head() AS bound OFFSET 0) AS head
            """,
            as: (Int64, [Int64]).self)
        try await watcher.waitUntilBlocked()
        try await log.append(Sample.curation("b"))
        try await gate.run(script: "SELECT pg_advisory_unlock(7)")
        let (checkpoint, seen) = try #require(try await reading)
        let rest = try await naive.rows(
            "SELECT position FROM log.event WHERE position > \(checkpoint) ORDER BY position", as: Int64.self)
        #expect(seen + rest == [1], "the naive reader should have skipped position 2")

        // Ours: the bound first, then the read, and an append in between changes nothing.
        let bound = try await log.head().position
        try await log.append(Sample.curation("c"))
        var positions: [Int64] = []
        for try await page in log.events(after: 0, upTo: bound) { positions += page.map(\.position) }
        #expect(positions == [1, 2])
        for try await page in log.events(after: bound) { positions += page.map(\.position) }
        #expect(positions == [1, 2, 3])
    }

    private func session() async throws -> Connection { try await FreshDatabase.current.connect() }
}
