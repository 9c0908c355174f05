import Logging
import Postgres

extension Generation {
    /// Maps a range up to the first event that cannot be mapped, and sets that one aside.
    ///
    /// Wants the row locked, and the transaction open that shall hold all of it.
    ///
    /// - Returns: The position reached: the end of the range, or that of the event set aside.
    func mapSettingAside(
        _ range: PositionRange, on connection: Connection, logger: Logger
    ) async throws -> Int64 {
        let mapping = mapping
        guard let (position, error) = try await mapping.firstFailure(in: range, horizon: nil, on: connection) else {
            try await map(range, on: connection)
            return range.upto
        }
        let reached = PositionRange(after: range.after, upto: position)
        if position - 1 > range.after {
            let good = PositionRange(after: range.after, upto: position - 1)
            _ = try await mapping.insert(good, horizon: position, on: connection)
        }
        // What the poisoned event takes back is taken back: that needs nothing of it but its id.
        try await mapping.close(reached, on: connection)
        try await connection.execute(
            """
            INSERT INTO projection.quarantine (generation, position, event, type, sqlstate, error)
            SELECT \(id)::integer, position, id, type, \(error.sqlState?.rawValue ?? ""), \(error.message)
            FROM log.event WHERE position = \(position)
            """)
        try await advance(to: position, on: connection)
        logger.error(
            "An event cannot be mapped and is set aside",
            metadata: ["projection": "\(projection)", "position": "\(position)", "error": "\(error.message)"])
        return position
    }
}
