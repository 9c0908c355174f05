import Chronicle
import Logging
import Postgres

/// Writes many appends in their order, as many in one transaction as fit, and encodes the next ones meanwhile.
struct BulkAppend: Sendable {
    let pool: ConnectionPool
    let limits: GroupLimits
    let upcasters: Upcasters
    let logger: Logger

    nonisolated(nonsending) func run(
        _ appends: some Sequence<Append>, progress: (BulkProgress) throws -> Void
    ) async throws -> BulkProgress {
        var source = Source(appends.makeIterator(), upcasters: upcasters)
        var done = BulkProgress()
        var group = try nextGroup(&source)
        while !group.items.isEmpty {
            try Task.checkCancellation()
            let current = group
            async let outcomes = current.settle(on: pool, logger: logger)
            group = try nextGroup(&source)
            for outcome in await outcomes { done.count(try outcome.get()) }
            try progress(done)
        }
        return done
    }

    /// The next appends that can share a transaction: consecutive ones to different streams, with different ids.
    private func nextGroup<Appends: IteratorProtocol<Append>>(_ source: inout Source<Appends>) throws -> AppendGroup {
        var items: [AppendGroup.Item] = []
        var streams: Set<StreamID> = []
        var ids: Set<EventID> = []
        var size = 0
        while let item = try source.peek() {
            size += item.size
            let fits = items.isEmpty || ids.count + item.ids.count <= limits.events && size <= limits.bytes
            guard fits, !streams.contains(item.stream), ids.isDisjoint(with: item.ids) else { break }
            streams.insert(item.stream)
            ids.formUnion(item.ids)
            items.append(item)
            source.advance()
        }
        return AppendGroup(items: items)
    }

    /// Encoded appends, with a look at the next one.
    private struct Source<Appends: IteratorProtocol<Append>> {
        private var appends: Appends
        private let upcasters: Upcasters
        private var next: AppendGroup.Item?

        init(_ appends: Appends, upcasters: Upcasters) {
            self.appends = appends
            self.upcasters = upcasters
        }

        mutating func peek() throws -> AppendGroup.Item? {
            if next == nil { next = try appends.next().map { try AppendGroup.Item($0, upcasters: upcasters) } }
            return next
        }

        mutating func advance() { next = nil }
    }
}

/// How far appends in bulk have come.
package struct BulkProgress: Hashable, Sendable {
    package private(set) var appends = 0
    /// Of those appends, with those that the log had before.
    package private(set) var events = 0
    package private(set) var newEvents = 0
    /// Appends whose events open their stream.
    package private(set) var streams = 0
    /// The newest position that was written or found.
    package private(set) var position: Int64 = 0

    mutating func count(_ events: [AppendedEvent]) {
        appends += 1
        self.events += events.count
        newEvents += events.count { $0.isNew }
        if events.contains(where: { $0.version == 1 }) { streams += 1 }
        position = max(position, events.map(\.position).max() ?? 0)
    }
}
