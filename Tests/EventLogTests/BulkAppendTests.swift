import Chronicle
import EventLog
import Postgres
import TestSupport
import Testing

@Suite(.freshDatabase) struct BulkAppendTests {
    private let database = FreshDatabase.current

    private func appends(_ numbers: Range<Int>) -> [Append] {
        numbers.map { number in
            Sample.recording(Sample.article("\(number)"), and: (0..<(number % 7)).map { "\(number) \($0)" })
        }
    }

    @Test func `Positions follow the order of the appends, whatever shares a transaction`() async throws {
        let appends = appends(0..<50) + [Sample.curation("a"), Sample.curation("b"), Sample.curation("c", "a")]
        for (size, transactions) in [(1, 52...53), (10, 20...40), (1000, 3...3)] {
            try await FreshDatabase.withAnother { other in
                let log = other.log(grouping: GroupLimits(events: size))
                var calls = 0
                let done = try await log.append(inOrder: appends) { _ in calls += 1 }
                #expect(transactions.contains(calls), "\(calls) transactions of \(size) events")
                #expect(done.appends == appends.count && done.streams == 52)
                let expected = appends.dropLast().flatMap(\.events).map(\.id) + [Sample.id("c")]
                #expect(try await log.all().map(\.id) == expected)
                #expect(done.newEvents == expected.count && done.events == expected.count + 1)
                #expect(Int(done.position) == expected.count)

                let again = try await log.append(inOrder: appends)
                #expect(again.newEvents == 0 && again.events == done.events)
                await log.pool.close()
            }
        }
    }

    @Test func `A refused append stops what comes behind it and says why`() async throws {
        let log = database.log(grouping: GroupLimits(events: 8))
        let stale = Append([Sample.event("x")], to: .curation, expecting: .exactly(5))
        await #expect(throws: AppendError.conflict(.curation, expected: 5, actual: 0)) {
            try await log.append(inOrder: appends(0..<20) + [stale] + appends(20..<60))
        }
        let head = try await log.head().position
        #expect((77...85).contains(head))

        let unreadable = Append([Sample.event("a\0b")], to: .curation, expecting: .any)
        do {
            try await log.append(inOrder: appends(0..<21) + [unreadable] + appends(21..<60))
            Issue.record("a NUL was written")
        } catch AppendError.refused {
            #expect(try await log.all().allSatisfy { $0.stream != .curation })
        }
    }

    @Test func `Cancelling loses nothing, and what is appended again goes on behind it`() async throws {
        let log = database.log(grouping: GroupLimits(events: 10))
        let appends = appends(0..<300)
        let task = Task {
            try await log.append(inOrder: appends) { done in
                if done.appends > 20 { withUnsafeCurrentTask { $0?.cancel() } }
            }
        }
        await #expect(throws: (any Error).self) { try await task.value }
        let kept = try await log.head().position
        #expect(kept > 20 && kept < 1000)
        try await log.append(inOrder: appends)
        #expect(try await log.all().map(\.id) == appends.flatMap(\.events).map(\.id))
    }
}
