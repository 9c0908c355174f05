package import Postgres

/// The events of live generations that could not be mapped.
package enum Quarantine {
    /// Maps the events of a projection that were set aside once more, with the projection's files as they are now.
    ///
    /// Each that succeeds leaves the quarantine, its rows being those a replay would give. The generation goes on with the
    /// SQL it was built with: where the files changed, a replay is still needed.
    ///
    /// - Returns: Those that still cannot be mapped.
    package static func retry(
        _ projection: Projection, on connection: Connection
    ) async throws -> [GenerationStatus.Quarantined] {
        try await connection.transaction { try await projection.checkPurity(on: $0) }
        return try await connection.transaction { connection in
            let live = try await Generation.locked(in: [.live], of: [projection.name], on: connection)
            guard let generation = live.first else { return [] }
            let mapping = Mapping(projection.projectSQL, filling: generation.tables, of: generation.id)
            let aside = try await connection.rows(
                "SELECT position, type FROM projection.quarantine WHERE generation = \(generation.id) ORDER BY position",
                as: (Int64, String).self)
            var left: [GenerationStatus.Quarantined] = []
            for (position, type) in aside {
                do {
                    try await connection.transaction { connection in
                        // Closings up to the checkpoint have come and gone: they are known up front, as in a replay.
                        let range = PositionRange(after: position - 1, upto: position)
                        _ = try await mapping.insert(range, horizon: generation.checkpoint, on: connection)
                        let since = PositionRange(after: position, upto: generation.checkpoint)
                        try await mapping.close(since, on: connection)
                        try await connection.execute(
                            """
                            DELETE FROM projection.quarantine
                            WHERE generation = \(generation.id) AND position = \(position)
                            """)
                    }
                } catch let error as PostgresError where error.isOfOneProjection {
                    left.append(.init(position: position, type: type, error: error.message))
                }
            }
            return left
        }
    }
}
