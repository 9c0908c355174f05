import Chronicle

/// Decides what is written when: idle → (lingering →) writing → idle, or → writing again while something waits.
///
/// Takes appends first come, first served; those to one stream keep their order. An append that cannot share the next
/// group (same stream, or an id that is in it already) waits for the one after.
struct GroupCommit: Sendable {
    struct Waiting: Sendable {
        let ticket: Int
        let item: AppendGroup.Item
    }

    enum Action: Sendable {
        case none
        /// Call `lingered()` after this time.
        case linger(Duration)
        case write([Waiting])
    }

    private enum State {
        case idle
        case lingering
        case writing
    }

    private let limits: GroupLimits
    private var state = State.idle
    private var queue: [Waiting] = []

    init(limits: GroupLimits) { self.limits = limits }

    mutating func offer(_ item: AppendGroup.Item, ticket: Int) -> Action {
        queue.append(Waiting(ticket: ticket, item: item))
        switch state {
        case .idle where limits.linger > .zero && !isFull:
            state = .lingering
            return .linger(limits.linger)
        case .idle:
            return write()
        case .lingering:
            return isFull ? write() : .none
        case .writing:
            return .none
        }
    }

    /// The first append's wait is over; late news where the group was full before.
    mutating func lingered() -> Action {
        guard case .lingering = state else { return .none }
        return write()
    }

    /// The group handed out last is done, well or not.
    mutating func written() -> Action {
        state = .idle
        return queue.isEmpty ? .none : write()
    }

    /// Takes an append back; false where it is being written or done already.
    mutating func withdraw(ticket: Int) -> Bool {
        guard let index = queue.firstIndex(where: { $0.ticket == ticket }) else { return false }
        queue.remove(at: index)
        return true
    }

    private var isFull: Bool {
        queue.reduce(0) { $0 + $1.item.ids.count } >= limits.events
            || queue.reduce(0) { $0 + $1.item.size } >= limits.bytes
    }

    private mutating func write() -> Action {
        guard !queue.isEmpty else {
            state = .idle
            return .none
        }
        state = .writing
        var group: [Waiting] = []
        var passed: [Waiting] = []
        var streams: Set<StreamID> = []
        var ids: Set<EventID> = []
        var (count, size) = (0, 0)
        for waiting in queue {
            let item = waiting.item
            let fits =
                group.isEmpty || count + item.ids.count <= limits.events && size + item.size <= limits.bytes
            // A stream once seen stays closed to this group, so that what waits for it keeps its order.
            let isFirstOfStream = streams.insert(item.stream).inserted
            guard fits, isFirstOfStream, ids.isDisjoint(with: item.ids) else {
                passed.append(waiting)
                continue
            }
            ids.formUnion(item.ids)
            count += item.ids.count
            size += item.size
            group.append(waiting)
        }
        queue = passed
        return .write(group)
    }
}
