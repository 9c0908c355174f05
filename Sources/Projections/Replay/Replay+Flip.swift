import Postgres

extension Replay {
    /// What may be left for the flip itself: so few events that nobody who waits for its locks notices.
    private static let remainder: Int64 = 200

    /// Maps what was recorded since the target was fixed, all but a remainder.
    func catchUp(_ generation: Generation, _ control: Connection) async throws {
        while try await mapNext(generation.id, control) {}
    }

    private func mapNext(_ id: Int, _ control: Connection) async throws -> Bool {
        var failed: (generation: Generation, range: PositionRange)?
        do {
            return try await control.transaction { control in
                try await Projector.settle(control)
                let generation = try await unflipped(id, control)
                let head = try await Projector.head(on: control)
                let range = PositionRange(after: generation.checkpoint, upto: min(generation.checkpoint + 5000, head))
                guard range.count > 0 else { return false }
                failed = (generation, range)
                try await generation.map(range, on: control)
                return head - range.upto > Replay.remainder
            }
        } catch let error as PostgresError where error.isPoison {
            guard let (generation, range) = failed else { throw error }
            let poison = try await control.transaction { control in
                try await generation.poison(in: range, horizon: nil, on: control)
            }
            guard let poison else { return true }
            throw ProjectionError.poisoned(poison)
        }
    }

    /// Locked: two replays cannot both move it.
    private func unflipped(_ id: Int, _ control: Connection) async throws -> Generation {
        let names = projections.map(\.name)
        let found = try await Generation.locked(in: [.catchingUp], of: names, on: control)
        guard let generation = found.first(where: { $0.id == id }) else {
            throw ProjectionError.takenOver(projection: names.joined(separator: ", "))
        }
        return generation
    }

    /// Maps the rest and points to the new generations, all in one transaction: a reader sees the old rows or the new ones.
    ///
    /// - Returns: The time from asking for the locks to the commit.
    func flip(_ ids: [Int], _ control: Connection) async throws -> Duration {
        let clock = ContinuousClock()
        while true {
            let start = clock.now
            let isDone = try await control.transaction { control in
                try await Generations.serve(ids, mappingAtMost: 5 * Replay.remainder, on: control)
            }
            if isDone { return clock.now - start }
            for id in ids { while try await mapNext(id, control) {} }
        }
    }
}
