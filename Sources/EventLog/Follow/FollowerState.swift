/// Where a follower of the log stands: behind ↔ caught up.
///
/// It reads only up to a head that was read before, in a statement of its own, and never past it.
struct FollowerState: Hashable, Sendable {
    enum Action: Hashable, Sendable {
        case read(after: Int64, upTo: Int64)
        /// Wait for a newer head and call `heard`.
        case wait
    }

    private(set) var position: Int64
    private var head: Int64

    init(after position: Int64) {
        self.position = position
        head = position
    }

    var next: Action { position < head ? .read(after: position, upTo: head) : .wait }

    mutating func heard(head: Int64) { self.head = max(self.head, head) }

    /// - Parameter last: the last position of a page, which reaches up to the head or as far as a page goes.
    mutating func read(upTo last: Int64) { position = max(position, last) }
}
