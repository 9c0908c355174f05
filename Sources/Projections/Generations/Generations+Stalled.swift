package import Postgres

extension Generations {
    /// A live generation that has events to map and does not.
    package struct Stalled: Hashable, Sendable {
        package let projection: String
        package let checkpoint: Int64
        package let lag: Int64
    }

    /// Live generations that have not moved for that long although the log went on that long ago, by the database's clock.
    package static func stalled(
        for patience: Duration, on connection: Connection
    ) async throws(PostgresError) -> [Stalled] {
        let seconds = patience / .seconds(1)
        return try await connection.rows(
            """
            SELECT generation.projection, generation.checkpoint, head.position - generation.checkpoint
            FROM projection.generation
            CROSS JOIN log.head
            JOIN log.event AS next ON next.position = generation.checkpoint + 1
            WHERE generation.state = 'live' AND NOT generation.scratch
                AND greatest(generation.moved_at, next.recorded_at)
                    < clock_timestamp() - make_interval(secs => \(seconds))
            ORDER BY generation.projection
            """,
            as: (String, Int64, Int64).self
        ).map { Stalled(projection: $0.0, checkpoint: $0.1, lag: $0.2) }
    }
}
