import Chronicle
import Postgres

/// The events of a range of positions, in position order, in pages: bounded memory at any length of log.
///
/// The end is fixed before the first page is read, so a writer that keeps writing does not keep the reader reading.
package struct EventPages: AsyncSequence, Sendable {
    let pool: ConnectionPool
    let after: Int64
    let upTo: Int64?
    let types: [Event.Name]?
    let pageSize: Int

    package func makeAsyncIterator() -> Iterator { Iterator(pages: self, position: after, bound: upTo) }

    package struct Iterator: AsyncIteratorProtocol {
        private let pages: EventPages
        private var position: Int64
        private var bound: Int64?

        fileprivate init(pages: EventPages, position: Int64, bound: Int64?) {
            self.pages = pages
            self.position = position
            self.bound = bound
        }

        /// The next page, never an empty one; nil when the range is done.
        package mutating func next() async throws -> [RecordedEvent]? {
            let head = if let bound { bound } else { try await LogHead.read(on: pages.pool).position }
            bound = head
            guard position < head else { return nil }
            let page = try await pages.read(after: position, upTo: head)
            position = page.last?.position ?? head
            return page.isEmpty ? nil : page
        }
    }

    /// - Throws: `LogGap` where all types are read and one of the positions has no event.
    func read(after: Int64, upTo bound: Int64) async throws -> [RecordedEvent] {
        let page = try await readUnchecked(after: after, upTo: bound)
        if types == nil { try LogGap.check(page, after: after, upTo: bound) }
        return page
    }

    /// What there is, gaps and all: for those who look for gaps.
    func readUnchecked(after: Int64, upTo bound: Int64) async throws(PostgresError) -> [RecordedEvent] {
        let rows =
            if let types {
                try await pool.rows(
                    """
                    SELECT \(unescaped: RecordedEvent.columns)
                    FROM unnest(\(types.map(\.rawValue))) AS wanted (name)
                    CROSS JOIN LATERAL (
                        SELECT *
                        FROM log.event
                        WHERE event.type = wanted.name AND position > \(after) AND position <= \(bound)
                        ORDER BY position
                        LIMIT \(pageSize)
                    ) AS event
                    ORDER BY position
                    LIMIT \(pageSize)
                    """,
                    as: RecordedEvent.Row.self)
            } else {
                try await pool.rows(
                    """
                    SELECT \(unescaped: RecordedEvent.columns)
                    FROM log.event
                    WHERE position > \(after) AND position <= \(bound)
                    ORDER BY position
                    LIMIT \(pageSize)
                    """,
                    as: RecordedEvent.Row.self)
            }
        return rows.map(RecordedEvent.init)
    }
}
