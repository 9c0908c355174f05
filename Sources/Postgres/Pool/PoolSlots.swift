/// Who may use one of a pool's connections: a value that only decides, so that tests are straight lines.
///
/// Each request ends in one `giveBack`: requested → granted at once or queued → granted → given back.
struct PoolSlots<Session, Waiter> {
    enum Request {
        /// A slot, with a connection that may be used again, or none yet.
        case granted(Session?)
        case queued
        case refused
    }

    enum Return {
        case kept
        /// The slot goes to the one who waited longest, with the connection if it can be used again.
        case handedOver(Session?, to: Waiter)
        case drop(Session)
        case nothing
    }

    private let size: Int
    private var idle: [Session] = []
    private var queue: [(id: Int, waiter: Waiter)] = []
    private(set) var leased = 0
    private(set) var isClosed = false

    var load: PoolLoad { PoolLoad(leased: leased, idle: idle.count, waiting: queue.count) }

    init(size: Int) { self.size = max(1, size) }

    /// Asks for a slot; where all are taken, the waiter is queued under the number.
    mutating func request(_ id: Int, _ waiter: Waiter) -> Request {
        guard !isClosed else { return .refused }
        guard leased < size else {
            queue.append((id, waiter))
            return .queued
        }
        leased += 1
        return .granted(idle.popLast())
    }

    /// Returns a slot, with its connection where somebody else may have it.
    mutating func giveBack(_ session: Session?) -> Return {
        if !isClosed && !queue.isEmpty { return .handedOver(session, to: queue.removeFirst().waiter) }
        leased -= 1
        guard let session else { return .nothing }
        guard !isClosed else { return .drop(session) }
        idle.append(session)
        return .kept
    }

    /// Takes another idle connection under a slot that is held already.
    mutating func nextIdle() -> Session? { idle.popLast() }

    /// Leaves the queue; nil where the waiter was served already.
    mutating func abandon(_ id: Int) -> Waiter? {
        guard let index = queue.firstIndex(where: { $0.id == id }) else { return nil }
        return queue.remove(at: index).waiter
    }

    /// Refuses from now on; the idle connections are to be closed and the waiters told.
    mutating func close() -> (idle: [Session], waiters: [Waiter]) {
        isClosed = true
        defer { (idle, queue) = ([], []) }
        return (idle, queue.map(\.waiter))
    }
}

/// How busy a pool is.
package struct PoolLoad: Hashable, Sendable {
    /// Connections that somebody has.
    package let leased: Int
    /// Connections that are open and free.
    package let idle: Int
    /// Who waits for one.
    package let waiting: Int
}
