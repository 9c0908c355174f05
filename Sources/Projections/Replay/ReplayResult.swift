/// What a replay has made.
package struct ReplayResult: Hashable, Sendable {
    package struct Built: Hashable, Sendable {
        package let projection: String
        package let generation: Int
        /// Whether an earlier, interrupted run had begun it.
        package let wasResumed: Bool
        /// Whether it is served now.
        package let isLive: Bool
        /// The position up to which it is mapped; the digests are those of the rows as known at this position.
        package let position: Int64
        package let digests: [TableDigest]
    }

    /// By name.
    package let projections: [Built]
    /// Positions in the log when the flip came, or the build ended.
    package let events: Int64
    package let rows: Int64
    /// From the start of this run to the flip.
    package let duration: Duration
    /// From taking the locks to the commit that serves the new generations; nil without a flip.
    package let flip: Duration?
    /// One digest of all tables, the same for the same log in any batch size, with any number of workers.
    package let digest: String

    package var eventsPerSecond: Double {
        let seconds = duration / .seconds(1)
        return seconds > 0 ? Double(events) / seconds : 0
    }
}
