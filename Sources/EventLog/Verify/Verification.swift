import Chronicle
package import Postgres

/// Proves a log: every payload against its digest, every event against the chain, the chain against the head, then
/// streams and texts. Reads as it goes, with one page in hand and one on the way.
package struct Verification: Sendable {
    package struct Progress: Hashable, Sendable {
        package let position: Int64
        package let head: Int64

        package init(position: Int64, head: Int64) {
            self.position = position
            self.head = head
        }
    }

    package struct Outcome: Hashable, Sendable {
        /// Events found in order before the fault, or all of them.
        package let events: Int64
        /// The first thing wrong.
        package let fault: LogFault?

        package init(events: Int64, fault: LogFault?) {
            self.events = events
            self.fault = fault
        }
    }

    private let pool: ConnectionPool
    private let pageSize: Int

    package init(_ pool: ConnectionPool, pageSize: Int = 2000) {
        self.pool = pool
        self.pageSize = pageSize
    }

    /// - Parameter progress: called after each page.
    nonisolated(nonsending) package func run(progress: (Progress) -> Void = { _ in }) async throws -> Outcome {
        let end = try await LogEnd.read(on: pool)
        var proof = ChainProof()
        var next = try await page(after: 0, upTo: end.head.position)
        while !next.events.isEmpty {
            let current = next
            let last = current.events[current.events.count - 1].position
            async let following = current.gap == nil ? page(after: last, upTo: end.head.position) : Page()
            if let fault = proof.extend(by: current.events) ?? current.gap {
                _ = try await following
                return Outcome(events: proof.position, fault: fault)
            }
            progress(Progress(position: last, head: end.head.position))
            next = try await following
        }
        let fault = next.gap ?? end.fault(provenChain: proof.chain)
        if let fault { return Outcome(events: proof.position, fault: fault) }
        let beside = try await pool.withConnection { try await SurroundingsProof.firstFault(on: $0) }
        return Outcome(events: proof.position, fault: beside)
    }

    private struct Page: Sendable {
        var events: [RecordedEvent] = []
        var gap: LogFault?
    }

    private func page(after: Int64, upTo head: Int64) async throws -> Page {
        let pages = EventPages(pool: pool, after: after, upTo: head, types: nil, pageSize: pageSize)
        guard after < head else { return Page() }
        let events = try await pages.readUnchecked(after: after, upTo: head)
        do throws(LogGap) {
            try LogGap.check(events, after: after, upTo: head)
            return Page(events: events)
        } catch {
            return Page(
                events: Array(events.prefix { $0.position < error.position }), gap: .missing(position: error.position))
        }
    }
}

/// The chain as far as it has been recomputed.
struct ChainProof {
    private(set) var position: Int64 = 0
    private(set) var chain = ChainHash.beforeFirst
    private var recordedAt: Instant?

    /// The first fault among the next events, or nil.
    mutating func extend(by events: [RecordedEvent]) -> LogFault? {
        for event in events {
            guard ChainHash.digest(ofPayload: event.payload) == event.digest else {
                return .payloadChanged(position: event.position)
            }
            let expected = ChainHash.chain(event, after: chain)
            guard expected == event.chain else { return .chainBroken(position: event.position) }
            if let recordedAt, event.recordedAt < recordedAt { return .timeRunsBack(position: event.position) }
            (position, chain, recordedAt) = (event.position, expected, event.recordedAt)
        }
        return nil
    }
}

/// The head and the newest event, read in one statement.
struct LogEnd: Sendable {
    let head: LogHead
    let newest: Int64

    static func read(on pool: ConnectionPool) async throws(PostgresError) -> LogEnd {
        let row = try await pool.row(
            """
            SELECT position, chain, coalesce((SELECT max(event.position) FROM log.event), 0)
            FROM log.head
            """,
            as: (Int64, [UInt8], Int64).self)
        return LogEnd(
            head: LogHead(position: row?.0 ?? 0, chain: row?.1 ?? ChainHash.beforeFirst), newest: row?.2 ?? 0)
    }

    func fault(provenChain: [UInt8]) -> LogFault? {
        head.position == newest && head.chain == provenChain
            ? nil : .headDiffers(head: head.position, newest: newest)
    }
}
