/// How appends that come at the same time share a transaction.
package struct GroupLimits: Hashable, Sendable {
    /// Events in one transaction; an append of more goes alone.
    package var events: Int
    /// Bytes of payloads and texts in one transaction; an append of more goes alone.
    package var bytes: Int
    /// How long the first append of a group waits for others. Without any wait, whatever comes while one group is being
    /// written makes up the next, which costs a lonely writer nothing.
    package var linger: Duration

    package init(events: Int = 1000, bytes: Int = 16 << 20, linger: Duration = .zero) {
        self.events = events
        self.bytes = bytes
        self.linger = linger
    }
}
