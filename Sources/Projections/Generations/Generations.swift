package import Postgres

/// The generations of all projections: what is served, what was, what is being built.
package enum Generations {
    /// Every generation, by projection and age; scratch ones of a verification are left out.
    package static func list(on connection: Connection) async throws -> [Generation] {
        try await connection.rows(
            "SELECT \(unescaped: Generation.columns) FROM projection.generation WHERE NOT scratch ORDER BY projection, id",
            as: Generation.Row.self
        ).map(Generation.init)
    }

    /// Drops a generation that is not served: its tables and its row.
    ///
    /// - Throws: `ProjectionError.inUse` for the live one and for one that a replay is working on.
    package static func drop(_ id: Int, on connection: Connection) async throws {
        guard let generation = try await Generation.row(id, on: connection) else {
            throw ProjectionError.noGeneration(id)
        }
        guard generation.state != .live else { throw ProjectionError.inUse(generation: id, state: .live) }
        try await ReplayLock.hold([generation.projection], on: connection) {
            try await generation.dropUnserved(on: connection)
        }
    }

    /// Points to the generations given, in the transaction that is open: the flip and the rollback.
    ///
    /// - Returns: False, and nothing done, where more events are left to map than asked for.
    static func serve(_ ids: [Int], mappingAtMost limit: Int64, on connection: Connection) async throws -> Bool {
        let names = try await connection.rows(
            "SELECT projection FROM projection.generation WHERE id = ANY (\(ids.map(Int64.init)))", as: String.self)
        let generations = try await Generation.locked(in: [.live, .catchingUp, .retired], of: names, on: connection)
        let next = generations.filter { ids.contains($0.id) }
        guard next.count == ids.count else {
            throw ProjectionError.takenOver(projection: names.joined(separator: ", "))
        }
        let head = try await Projector.head(on: connection)
        guard next.allSatisfy({ head - $0.checkpoint <= limit }) else { return false }
        for generation in next {
            try await generation.map(PositionRange(after: generation.checkpoint, upto: head), on: connection)
        }
        for generation in generations where generation.state == .live && !ids.contains(generation.id) {
            _ = try await generation.enter(.retired, on: connection)
        }
        for id in ids {
            guard let generation = try await Generation.row(id, on: connection), generation.state != .live else {
                continue
            }
            _ = try await generation.enter(.live, on: connection)
        }
        try await connection.execute(
            """
            UPDATE projection.live AS pointer SET generation = next.id
            FROM projection.generation AS next
            WHERE next.id = ANY (\(ids.map(Int64.init))) AND pointer.projection = next.projection
            """)
        // A projection that was never installed has no pointer yet.
        try await connection.execute(
            """
            INSERT INTO projection.live (projection, generation)
            SELECT projection, id FROM projection.generation WHERE id = ANY (\(ids.map(Int64.init)))
            ON CONFLICT DO NOTHING
            """)
        return true
    }
}

extension Generation {
    /// The failure of one whose drop has begun: its tables may be gone, or still be there.
    static let dropped = "dropped"

    /// Wants the replay lock of its projection.
    func dropUnserved(on connection: Connection) async throws {
        try await connection.transaction { connection in
            let locked = try await Generation.locked(in: State.allCases, of: [projection], on: connection)
            guard let current = locked.first(where: { $0.id == id }) else { throw ProjectionError.noGeneration(id) }
            guard current.state != .live else { throw ProjectionError.inUse(generation: id, state: .live) }
            // Taken out of the states that anybody serves or continues before its tables go.
            _ = try await current.enter(.aborted, failure: Generation.dropped, on: connection)
        }
        try await dropTables(on: connection)
        try await connection.execute("DELETE FROM projection.generation WHERE id = \(id)")
    }
}
