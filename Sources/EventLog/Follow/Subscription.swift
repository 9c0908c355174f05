import Postgres

/// The log from a position on, including what is yet to come.
package struct Subscription: AsyncSequence, Sendable {
    let pool: ConnectionPool
    let watch: HeadWatch
    let after: Int64
    let pageSize: Int

    package func makeAsyncIterator() -> Iterator { Iterator(subscription: self) }

    package struct Iterator: AsyncIteratorProtocol {
        private let subscription: Subscription
        private var state: FollowerState
        private var heads: AsyncStream<Int64>.Iterator?

        fileprivate init(subscription: Subscription) {
            self.subscription = subscription
            state = FollowerState(after: subscription.after)
        }

        /// The next events, as many as there are and fit a page; nil when the task is cancelled.
        ///
        /// - Throws: `PostgresError` where the database stays away longer than the pool's patience.
        package mutating func next() async throws -> [RecordedEvent]? {
            while !Task.isCancelled {
                switch state.next {
                case .wait:
                    if heads == nil { heads = await subscription.watch.heads().makeAsyncIterator() }
                    guard let head = await heads?.next() else { return nil }
                    state.heard(head: head)
                case .read(let after, let upTo):
                    guard let page = try await subscription.page(after: after, upTo: upTo) else { continue }
                    if let last = page.last { state.read(upTo: last.position) }
                    return page
                }
            }
            return nil
        }
    }

    /// Nil where the session was lost under the read, since reading again is harmless, or the task cancelled.
    private func page(after: Int64, upTo: Int64) async throws -> [RecordedEvent]? {
        let pages = EventPages(pool: pool, after: after, upTo: upTo, types: nil, pageSize: pageSize)
        do {
            return try await pages.read(after: after, upTo: upTo)
        } catch let error as PostgresError where error.reason == .connectionLost || error.isCancelled {
            return nil
        }
    }
}
