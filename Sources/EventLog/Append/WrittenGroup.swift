/// Appends that went to the database together, for those who measure.
package struct WrittenGroup: Hashable, Sendable {
    package let appends: Int
    package let events: Int
    /// Until each had its answer.
    package let duration: Duration
}
