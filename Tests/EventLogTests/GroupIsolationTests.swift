import Chronicle
import EventLog
import Postgres
import TestSupport
import Testing

/// Appends that share a transaction do not share their fate.
@Suite(.freshDatabase)
struct GroupIsolationTests {
    @Test func conflictsAndRefusalsStayWithTheirCallers() async throws {
        // Lingers until all five are there, so that they are one group.
        let log = FreshDatabase.current.log(grouping: GroupLimits(events: 5, linger: .seconds(60)))
        let articles = ["good", "late", "torn", "fine"].map { Sample.article($0) }

        async let good = log.append(Sample.recording(articles[0]))
        let late = Task {
            try await log.append(
                Append([Sample.opening(articles[1])], to: .article(articles[1].id), expecting: .exactly(4)))
        }
        // PostgreSQL's texts hold no NUL.
        async let torn = log.append(
            Append(
                [Sample.opening(articles[2])], to: .article(articles[2].id), expecting: .exactly(0),
                text: ArticleText(title: nil, body: "torn\0words")))
        async let fine = log.append(Sample.recording(articles[3], and: ["a"]))

        #expect(try await good.count == 1)
        #expect(try await fine.count == 2)
        await #expect(throws: AppendError.conflict(.article(articles[1].id), expected: 4, actual: 0)) {
            try await late.value
        }
        do {
            _ = try await torn
            Issue.record("a NUL was written")
        } catch let error as AppendError {
            guard case .refused(let cause) = error else { throw error }
            #expect(cause.sqlState?.category == "22")
        }
        #expect(try await log.head().position == 3)
    }

    @Test func aGroupIsOneTransaction() async throws {
        let log = FreshDatabase.current.log(grouping: GroupLimits(events: 20, linger: .seconds(60)))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<20 {
                group.addTask { try await log.append(Sample.recording(Sample.article("\(number)"))) }
            }
            try await group.waitForAll()
        }
        let connection = try await FreshDatabase.current.connect()
        let transactions = try await connection.row("SELECT count(DISTINCT xmin::text) FROM log.event", as: Int.self)
        #expect(transactions == 1)
        #expect(try await log.head().position == 20)
    }

    @Test func whoGivesUpWhileWaitingTakesNobodyAlong() async throws {
        let blocker = try await FreshDatabase.current.connect()
        let watcher = try await FreshDatabase.current.connect()
        let log = FreshDatabase.current.log()
        try await blocker.execute("BEGIN")
        try await blocker.append("by hand")

        let first = Task { try await log.append(Sample.recording(Sample.article("first"))) }
        try await watcher.waitUntilBlocked()
        let second = Task { try await log.append(Sample.recording(Sample.article("second"))) }
        let third = Task { try await log.append(Sample.recording(Sample.article("third"))) }
        second.cancel()
        first.cancel()
        await #expect(throws: AppendError.cancelled) { try await second.value }
        try await blocker.execute("COMMIT")

        // The first had been sent: it is finished, cancelled or not.
        #expect(try await first.value.map(\.position) == [2])
        #expect(try await third.value.map(\.position) == [3])
    }
}
