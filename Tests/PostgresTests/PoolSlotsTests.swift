import Testing

@testable import Postgres

@Suite struct PoolSlotsTests {
    private func granted(_ request: PoolSlots<String, Int>.Request) -> Bool {
        if case .granted = request { true } else { false }
    }

    @Test func aSlotIsHandedToTheOneWhoWaitedLongest() {
        var slots = PoolSlots<String, Int>(size: 1)
        #expect(granted(slots.request(1, 1)))
        #expect(!granted(slots.request(2, 2)))
        #expect(!granted(slots.request(3, 3)))
        guard case .handedOver("c", 2) = slots.giveBack("c") else {
            Issue.record("the first waiter was passed over")
            return
        }
        guard case .handedOver(nil, 3) = slots.giveBack(nil) else {
            Issue.record("a broken connection must not cost the slot")
            return
        }
        guard case .kept = slots.giveBack("c") else {
            Issue.record("an idle connection is kept")
            return
        }
        guard case .granted("c") = slots.request(4, 4) else {
            Issue.record("an idle connection is used again")
            return
        }
        #expect(slots.leased == 1)
    }

    @Test func whoLeavesTheQueueIsNotServed() {
        var slots = PoolSlots<String, Int>(size: 1)
        _ = slots.request(1, 1)
        _ = slots.request(2, 2)
        #expect(slots.abandon(2) == 2)
        #expect(slots.abandon(2) == nil)
        guard case .kept = slots.giveBack("c") else {
            Issue.record("nobody waits any more")
            return
        }
    }

    @Test func closing() {
        var slots = PoolSlots<String, Int>(size: 2)
        _ = slots.request(1, 1)
        _ = slots.request(2, 2)
        _ = slots.request(3, 3)
        _ = slots.giveBack("idle")
        let (idle, waiters) = slots.close()
        #expect(idle == [])
        #expect(waiters == [])
        guard case .refused = slots.request(4, 4) else {
            Issue.record("a closed pool lends nothing")
            return
        }
        guard case .drop("c") = slots.giveBack("c") else {
            Issue.record("what comes back to a closed pool is closed")
            return
        }
        #expect(slots.leased == 1)
    }

    @Test func pausesDoubleUpToTheLimitUntilPatienceEnds() {
        let backoff = Backoff(first: .seconds(1), limit: .seconds(4), patience: .seconds(12))
        #expect(Array(backoff.pauses) == [.seconds(1), .seconds(2), .seconds(4), .seconds(4), .seconds(4)])
        #expect(Array(Backoff(patience: .zero).pauses) == [])
    }
}
