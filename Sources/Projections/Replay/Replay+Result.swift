import Postgres

extension Replay {
    /// Digests what was built, the tables shared out among sessions.
    func result(
        of begun: [BegunGeneration], _ flip: Duration?, _ duration: Duration, _ control: Connection
    ) async throws -> ReplayResult {
        await meter.enter(.digesting)
        var built: [ReplayResult.Built] = []
        for one in begun {
            guard let generation = try await Generation.row(one.generation.id, on: control) else {
                throw ProjectionError.noGeneration(one.generation.id)
            }
            // Served, it may move on: the digests are of the rows as they were at this position.
            let digests = try await generation.digests(at: generation.checkpoint, on: control)
            built.append(
                ReplayResult.Built(
                    projection: generation.projection, generation: generation.id, wasResumed: one.wasResumed,
                    isLive: generation.state == .live, position: generation.checkpoint, digests: digests))
        }
        let digests = built.flatMap(\.digests)
        return ReplayResult(
            projections: built, events: built.map(\.position).max() ?? 0, rows: digests.reduce(0) { $0 + $1.rows },
            duration: duration, flip: flip, digest: TableDigest.combined(digests))
    }

    /// Notes why a generation failed and drops its tables; nothing served is touched.
    func fail(_ poison: Poison, _ control: Connection) async throws {
        let unfinished = try await control.transaction { control in
            let found = try await Generation.locked(
                in: [.building, .indexing, .catchingUp], of: [poison.projection], on: control)
            for generation in found {
                _ = try await generation.enter(.failed, failure: poison.description, on: control)
            }
            return found
        }
        for generation in unfinished {
            try await generation.dropTables(on: control)
            try await control.execute("DELETE FROM projection.range WHERE generation = \(generation.id)")
            try await control.execute("DELETE FROM projection.index_build WHERE generation = \(generation.id)")
        }
    }
}
