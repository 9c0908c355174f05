package import Logging
package import Postgres

extension Generations {
    /// Serves the generation that was served last before the live one: the same UPDATE as a flip's.
    ///
    /// It is first brought up to date with the SQL that it was built with, and an event that this cannot map is set aside
    /// as the projector does. A second rollback undoes the first.
    ///
    /// - Returns: The generation served now.
    package static func rollBack(
        _ projection: String, on connection: Connection, logger: Logger = Logger(label: "annals.projections")
    ) async throws -> Generation {
        while true {
            do {
                let served: Generation? = try await connection.transaction { connection in
                    let earlier = try await earlier(projection, on: connection)
                    if try await serve([earlier.id], mappingAtMost: 1000, on: connection) {
                        return try await Generation.row(earlier.id, on: connection)
                    }
                    try await earlier.map(try await earlier.next(on: connection), on: connection)
                    return nil
                }
                if let served { return served }
            } catch let error as PostgresError where error.isPoison {
                try await connection.transaction { connection in
                    let earlier = try await earlier(projection, on: connection)
                    let next = try await earlier.next(on: connection)
                    _ = try await earlier.mapSettingAside(next, on: connection, logger: logger)
                }
            }
        }
    }

    /// The one to roll back to, locked with the live one.
    private static func earlier(_ projection: String, on connection: Connection) async throws -> Generation {
        let generations = try await Generation.locked(in: [.live, .retired], of: [projection], on: connection)
        let latest = try await connection.row(
            """
            SELECT id FROM projection.generation WHERE projection = \(projection) AND state = 'retired'
            ORDER BY retired_at DESC, id DESC LIMIT 1
            """,
            as: Int32.self)
        guard let earlier = generations.first(where: { latest.map(Int.init) == $0.id }) else {
            throw ProjectionError.nothingToRollBackTo(projection: projection)
        }
        return earlier
    }
}

extension Generation {
    /// The events behind the checkpoint that a rollback maps in one transaction.
    fileprivate func next(on connection: Connection) async throws(PostgresError) -> PositionRange {
        PositionRange(after: checkpoint, upto: min(checkpoint + 5000, try await Projector.head(on: connection)))
    }
}
