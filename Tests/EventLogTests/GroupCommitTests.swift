import Chronicle
import Testing

@testable import EventLog

/// What is written when: straight lines, no database.
struct GroupCommitTests {
    @Test func theFirstGoesAtOnceAndTheRestTogether() {
        var commit = GroupCommit(limits: GroupLimits())
        #expect(tickets(commit.offer(item("a"), ticket: 1)) == [1])
        #expect(tickets(commit.offer(item("b"), ticket: 2)) == nil)
        #expect(tickets(commit.offer(item("c"), ticket: 3)) == nil)
        #expect(tickets(commit.written()) == [2, 3])
        #expect(tickets(commit.written()) == nil)
        #expect(tickets(commit.offer(item("d"), ticket: 4)) == [4])
    }

    @Test func aGroupHoldsAStreamOnceAndKeepsItsOrder() {
        var commit = GroupCommit(limits: GroupLimits())
        _ = commit.offer(item("a"), ticket: 1)
        _ = commit.offer(item("a", events: ["x"]), ticket: 2)
        _ = commit.offer(item("a", events: ["y"]), ticket: 3)
        _ = commit.offer(item("b", events: ["x"]), ticket: 4)
        _ = commit.offer(item("b", events: ["z"]), ticket: 5)
        _ = commit.offer(item("c"), ticket: 6)
        #expect(tickets(commit.written()) == [2, 6])
        #expect(tickets(commit.written()) == [3, 4])
        #expect(tickets(commit.written()) == [5])
    }

    @Test func aGroupIsNoLargerThanItsLimit() {
        var commit = GroupCommit(limits: GroupLimits(events: 3))
        _ = commit.offer(item("a"), ticket: 1)
        _ = commit.offer(item("b", events: ["1", "2"]), ticket: 2)
        _ = commit.offer(item("c", events: ["3", "4"]), ticket: 3)
        _ = commit.offer(item("d", events: ["5"]), ticket: 4)
        _ = commit.offer(item("e", events: ["6", "7", "8", "9"]), ticket: 5)
        #expect(tickets(commit.written()) == [2, 4])
        #expect(tickets(commit.written()) == [3])
        #expect(tickets(commit.written()) == [5])
    }

    @Test func aGroupIsNoHeavierThanItsLimit() {
        var commit = GroupCommit(limits: GroupLimits(bytes: 100))
        _ = commit.offer(item("a"), ticket: 1)
        _ = commit.offer(item("b", text: 60), ticket: 2)
        _ = commit.offer(item("c", text: 60), ticket: 3)
        _ = commit.offer(item("d", text: 40), ticket: 4)
        _ = commit.offer(item("e", text: 400), ticket: 5)
        #expect(tickets(commit.written()) == [2, 4])
        #expect(tickets(commit.written()) == [3])
        #expect(tickets(commit.written()) == [5])
    }

    @Test func lingeringEndsWithItsTimeOrAFullGroup() {
        var commit = GroupCommit(limits: GroupLimits(events: 2, linger: .milliseconds(5)))
        guard case .linger(.milliseconds(5)) = commit.offer(item("a"), ticket: 1) else {
            Issue.record("the first append does not linger")
            return
        }
        #expect(tickets(commit.offer(item("b"), ticket: 2)) == [1, 2])
        #expect(tickets(commit.lingered()) == nil)
        #expect(tickets(commit.written()) == nil)

        _ = commit.offer(item("c"), ticket: 3)
        #expect(tickets(commit.lingered()) == [3])
    }

    @Test func whatWaitsCanBeTakenBack() {
        var commit = GroupCommit(limits: GroupLimits())
        _ = commit.offer(item("a"), ticket: 1)
        _ = commit.offer(item("b"), ticket: 2)
        let isBack = commit.withdraw(ticket: 2)
        let isSentBack = commit.withdraw(ticket: 1)
        #expect(isBack)
        #expect(!isSentBack)
        #expect(tickets(commit.written()) == nil)
    }

    private func item(_ stream: String, events: [String]? = nil, text length: Int? = nil) -> AppendGroup.Item {
        AppendGroup.Item(
            stream: StreamID(rawValue: stream), expected: .any,
            ids: (events ?? ["of \(stream)"]).map { EventID(derivedFrom: [$0]) }, types: [], schemas: [], payloads: [],
            text: length.map { ArticleText(title: nil, body: String(repeating: "x", count: $0)) })
    }

    private func tickets(_ action: GroupCommit.Action) -> [Int]? {
        if case .write(let group) = action { group.map(\.ticket) } else { nil }
    }
}
