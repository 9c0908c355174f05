package import Postgres

/// A generation as `annals projections` shows it.
package struct GenerationStatus: Hashable, Sendable {
    package let generation: Generation
    /// The newest position of the log.
    package let head: Int64
    /// Positions mapped: the checkpoint, or while building the sum of the ranges done.
    package let done: Int64
    /// Events set aside because they cannot be mapped: while there are any, the projection is degraded.
    package let quarantined: [Quarantined]
    /// The files are no longer those that it was built with.
    package let needsReplay: Bool
    package let startedAt: PostgresTimestamp
    /// When checkpoint or state last changed.
    package let movedAt: PostgresTimestamp

    /// Events that it has still to map.
    package var lag: Int64 { head - generation.checkpoint }

    package var isDegraded: Bool { !quarantined.isEmpty || (generation.state == .live && generation.failure != nil) }

    package struct Quarantined: Hashable, Sendable {
        package let position: Int64
        package let type: String
        package let error: String
    }
}

extension Generations {
    /// Every generation with its lag and faults.
    ///
    /// - Parameter projections: the files as they are now, to tell which generations they have left behind.
    package static func status(
        comparedWith projections: [Projection], on connection: Connection
    ) async throws -> [GenerationStatus] {
        let current = Dictionary(projections.map { ($0.name, $0.checksum) }, uniquingKeysWith: { one, _ in one })
        return try await connection.transaction(.snapshot) { connection in
            let head = try await Projector.head(on: connection)
            let quarantined = try await connection.rows(
                "SELECT generation, position, type, error FROM projection.quarantine ORDER BY generation, position",
                as: (Int32, Int64, String, String).self)
            let times = try await connection.rows(
                """
                SELECT id, started_at, moved_at,
                    greatest(checkpoint, (
                        SELECT coalesce(sum(upto - after), 0)::bigint FROM projection.range
                        WHERE range.generation = generation.id AND done
                    ))
                FROM projection.generation
                """,
                as: (Int32, PostgresTimestamp, PostgresTimestamp, Int64).self)
            return try await list(on: connection).compactMap { generation in
                guard let time = times.first(where: { Int($0.0) == generation.id }) else { return nil }
                return GenerationStatus(
                    generation: generation, head: head, done: time.3,
                    quarantined: quarantined.filter { Int($0.0) == generation.id }.map {
                        GenerationStatus.Quarantined(position: $0.1, type: $0.2, error: $0.3)
                    },
                    needsReplay: current[generation.projection].map { $0 != generation.checksum } ?? false,
                    startedAt: time.1, movedAt: time.2)
            }
        }
    }
}
