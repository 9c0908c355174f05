import Chronicle
import Postgres
import TestSupport
import Testing

@testable import EventLog

struct FollowerStateTests {
    @Test func readsUpToTheHeadThatItHasHeardOf() {
        var state = FollowerState(after: 3)
        #expect(state.next == .wait)
        state.heard(head: 10)
        #expect(state.next == .read(after: 3, upTo: 10))
        state.read(upTo: 7)
        #expect(state.next == .read(after: 7, upTo: 10))
        state.heard(head: 12)
        state.read(upTo: 12)
        #expect(state.next == .wait)
        // Old news, as after a reconnection.
        state.heard(head: 11)
        #expect(state.next == .wait)
    }
}

@Suite(.freshDatabase, .timeLimit(.minutes(5)))
struct FollowTests {
    @Test func catchesUpAndGoesOn() async throws {
        let log = FreshDatabase.current.log()
        try await log.append(Sample.curation("a", "b", "c"))
        var pages = log.follow(after: 1, pageSize: 1).makeAsyncIterator()
        #expect(try await pages.next()?.map(\.position) == [2])
        #expect(try await pages.next()?.map(\.position) == [3])
        async let next = pages.next()
        try await log.append(Sample.curation("d"))
        #expect(try await next?.map(\.position) == [4])
    }

    /// An hour between polls: only the notification can be what wakes it.
    @Test func aNotificationWakesIt() async throws {
        let log = FreshDatabase.current.log(poll: .seconds(3600))
        let watcher = try await FreshDatabase.current.connect()
        var pages = log.follow().makeAsyncIterator()
        async let next = pages.next()
        try await watcher.wait(until: "count(*) = 1", amongSessionsThat: "query LIKE 'LISTEN%'")
        try await FreshDatabase.current.log().append(Sample.curation("a"))
        #expect(try await next?.map(\.position) == [1])
    }

    /// Nobody hears of an event that was written without a notification; the poll finds it.
    @Test func aLostNotificationIsNoMatter() async throws {
        let log = FreshDatabase.current.log(poll: .milliseconds(20))
        let connection = try await FreshDatabase.current.connect { $0 = $0.asOwner }
        try await connection.run(
            script: """
                CREATE FUNCTION log.pg_notify(text, text) RETURNS void LANGUAGE plpgsql AS 'BEGIN END';
                ALTER FUNCTION log.append_group SET search_path = log, pg_catalog, pg_temp;
                """)
        var pages = log.follow().makeAsyncIterator()
        async let next = pages.next()
        try await log.append(Sample.curation("a"))
        #expect(try await next?.map(\.position) == [1])
    }

    @Test func anOpenTransactionBlocksNoReader() async throws {
        let log = FreshDatabase.current.log(poll: .milliseconds(20))
        try await log.append(Sample.curation("a"))
        let idle = try await FreshDatabase.current.connect()
        try await idle.run(script: "BEGIN; CREATE TABLE public.busy (); SELECT pg_current_xact_id()")

        var pages = log.follow().makeAsyncIterator()
        #expect(try await pages.next()?.map(\.position) == [1])
        try await log.append(Sample.curation("b"))
        #expect(try await pages.next()?.map(\.position) == [2])
        #expect(try await Verification(log.pool).run().fault == nil)
    }

    /// One that holds the head, too: readers read on, and only writers wait.
    @Test func aHeldHeadBlocksNoReader() async throws {
        let log = FreshDatabase.current.log()
        try await log.append(Sample.curation("a"))
        let holder = try await FreshDatabase.current.connect()
        try await holder.execute("BEGIN")
        try await holder.append("b")
        #expect(try await log.head().position == 1)
        #expect(try await log.all().map(\.position) == [1])
        try await holder.execute("ROLLBACK")
        #expect(try await log.append(Sample.curation("c")).map(\.position) == [2])
    }

    @Test func endsWhenItsTaskIsCancelled() async throws {
        let log = FreshDatabase.current.log()
        let task = Task {
            var count = 0
            for try await page in log.follow() { count += page.count }
            return count
        }
        try await log.append(Sample.curation("a"))
        task.cancel()
        #expect(try await task.value <= 1)
    }

    @Test func typesAreReadFromTheirIndex() async throws {
        let log = FreshDatabase.current.log()
        for name in ["a", "b", "c"] {
            try await log.append(Sample.recording(Sample.article(name), and: ["of \(name)"]))
        }
        var positions: [[Int64]] = []
        for try await page in log.events(types: [.eventRetracted, .pledgeMade], pageSize: 2) {
            positions.append(page.map(\.position))
        }
        #expect(positions == [[2, 4], [6]])
    }
}
