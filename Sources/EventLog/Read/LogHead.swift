package import Postgres

/// How far the log goes.
package struct LogHead: Hashable, Sendable {
    /// The newest event's position; 0 while the log is empty.
    package let position: Int64
    /// The newest event's chain hash; 32 zero bytes while the log is empty.
    package let chain: [UInt8]

    /// Reads the head in a statement of its own. Only so may it bound a read that comes after: a bound that is computed
    /// within the reading statement can be newer than that statement's snapshot, and the read then skips an event.
    package static func read(on pool: ConnectionPool) async throws(PostgresError) -> LogHead {
        let row = try await pool.row("SELECT position, chain FROM log.head", as: (Int64, [UInt8]).self)
        return LogHead(position: row?.0 ?? 0, chain: row?.1 ?? [UInt8](repeating: 0, count: 32))
    }
}
