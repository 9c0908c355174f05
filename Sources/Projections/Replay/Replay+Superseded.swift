import Logging
import Postgres

extension Replay {
    /// Drops what was served before the generation that a rollback would serve: each is a complete copy.
    ///
    /// Nothing depends on it, so what cannot be dropped now, for a reader that goes on, is left to the next replay.
    func dropSuperseded(_ control: Connection) async throws {
        do {
            try await control.execute("SET lock_timeout = '10s'")
            for generation in try await superseded(control) {
                try await generation.dropUnserved(on: control)
                logger.info(
                    "Dropped a generation that was served before the last one",
                    metadata: ["projection": "\(generation.projection)", "generation": "\(generation.id)"])
            }
        } catch let error as PostgresError where !error.isCancelled {
            logger.info("Generations served before stay until the next replay", metadata: ["error": "\(error)"])
        }
    }

    /// Retired ones but the newest of each projection, and those whose drop was cut short.
    private func superseded(_ control: Connection) async throws -> [Generation] {
        try await control.rows(
            """
            SELECT \(unescaped: Generation.columns) FROM (
                SELECT *, row_number() OVER (PARTITION BY projection, state ORDER BY retired_at DESC, id DESC) AS age
                FROM projection.generation
                WHERE projection = ANY (\(projections.map(\.name))) AND NOT scratch
                    AND (state = 'retired' OR state = 'aborted' AND failure = \(Generation.dropped))
            ) AS former
            WHERE state = 'aborted' OR age > 1
            ORDER BY state, id
            """,
            as: Generation.Row.self
        ).map(Generation.init)
    }
}
