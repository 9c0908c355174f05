import Postgres

/// One of a replay's sessions: takes one open range or index after another, each in a transaction that marks it done.
struct ReplayWorker: Sendable {
    let connection: Connection
    let generations: [Generation]

    private var ids: [Int64] { generations.map { Int64($0.id) } }

    static func open(_ replay: Replay, _ generations: [Generation]) async throws -> ReplayWorker {
        let connection = try await Connection.open(replay.configuration, retrying: Backoff(), logger: replay.logger)
        // A killed program's statements end within the interval, so that the next run need not wait for them.
        try await connection.run(
            script: """
                SET client_connection_check_interval = '500ms';
                SET synchronous_commit = off;
                SET jit = off;
                SET work_mem = '64MB';
                SET maintenance_work_mem = '256MB';
                """)
        return ReplayWorker(connection: connection, generations: generations)
    }

    /// Maps ranges until none is left, whoever does them.
    func build(_ meter: ReplayMeter) async throws {
        while let range = try await mapNext() {
            await meter.add(range.count)
        }
    }

    private func mapNext() async throws -> PositionRange? {
        for mayWait in [false, true] {
            // A range that another session has taken is waited for at the end: it may be one that dies.
            while let claim = try await attempt(mayWait: mayWait) {
                if let range = claim { return range }
            }
        }
        return nil
    }

    /// - Returns: The range it has mapped; `.some(nil)` where the one it waited for was done meanwhile; nil where there is
    ///   none to take.
    private func attempt(mayWait: Bool) async throws -> PositionRange?? {
        var failed: (generation: Generation, range: PositionRange)?
        do {
            return try await connection.transaction { connection in
                guard let (id, after, upto) = try await claim(mayWait: mayWait, connection) else { return nil }
                guard try await isOpen(id, after, connection) else { return .some(nil) }
                let generation = try await owned(id, in: .building, connection)
                let range = PositionRange(after: after, upto: upto)
                failed = (generation, range)
                _ = try await generation.mapping.insert(range, horizon: generation.target, on: connection)
                try await connection.execute(
                    "UPDATE projection.range SET done = true WHERE generation = \(id) AND after = \(after)")
                return .some(range)
            }
        } catch let error as PostgresError where error.isPoison {
            guard let failed else { throw error }
            try await blame(failed.generation, failed.range)
            return .some(nil)
        }
    }

    private func claim(mayWait: Bool, _ connection: Connection) async throws -> (Int64, Int64, Int64)? {
        try await connection.row(
            """
            SELECT generation::bigint, after, upto FROM projection.range
            WHERE generation = ANY (\(ids)) AND NOT done
            ORDER BY after, generation LIMIT 1
            FOR UPDATE \(unescaped: mayWait ? "" : "SKIP LOCKED")
            """,
            as: (Int64, Int64, Int64).self)
    }

    /// Whoever was waited for may have done it.
    private func isOpen(_ id: Int64, _ after: Int64, _ connection: Connection) async throws -> Bool {
        try await connection.row(
            "SELECT NOT done FROM projection.range WHERE generation = \(id) AND after = \(after)", as: Bool.self)
            ?? false
    }

    /// The generation, if it is still this replay's: shared with the other workers to the end of the transaction.
    private func owned(_ id: Int64, in state: Generation.State, _ connection: Connection) async throws -> Generation {
        guard let generation = generations.first(where: { $0.id == Int(id) }) else {
            throw ProjectionError.noGeneration(Int(id))
        }
        let isOwned = try await connection.row(
            """
            SELECT true FROM projection.generation
            WHERE id = \(id) AND epoch = \(generation.epoch) AND state = \(state.rawValue)
            FOR SHARE
            """,
            as: Bool.self)
        guard isOwned == true else { throw ProjectionError.takenOver(projection: generation.projection) }
        return generation
    }

    /// Finds the event that a range stumbled over.
    private func blame(_ generation: Generation, _ range: PositionRange) async throws {
        let poison = try await connection.transaction { connection in
            try await generation.poison(in: range, horizon: generation.target, on: connection)
        }
        if let poison { throw ProjectionError.poisoned(poison) }
    }

    /// Builds indexes and gathers statistics until none is left.
    func index() async throws {
        while try await buildNext() {}
    }

    private func buildNext() async throws -> Bool {
        try await connection.transaction { connection in
            let claim = try await connection.row(
                """
                SELECT generation::bigint, ordinal::bigint, statement FROM projection.index_build
                WHERE generation = ANY (\(ids)) AND NOT done
                ORDER BY ordinal, generation LIMIT 1
                FOR UPDATE SKIP LOCKED
                """,
                as: (Int64, Int64, String).self)
            guard let (id, ordinal, statement) = claim else { return false }
            _ = try await owned(id, in: .indexing, connection)
            try await connection.execute(Query(unescaped: statement))
            try await connection.execute(
                "UPDATE projection.index_build SET done = true WHERE generation = \(id) AND ordinal = \(ordinal)")
            return true
        }
    }
}

extension Generation {
    func poison(in range: PositionRange, horizon: Int64?, on connection: Connection) async throws -> Poison? {
        guard let (position, error) = try await mapping.firstFailure(in: range, horizon: horizon, on: connection) else {
            return nil
        }
        let type = try await connection.row("SELECT type FROM log.event WHERE position = \(position)", as: String.self)
        return Poison(projection: projection, position: position, type: type ?? "unknown", error: error)
    }
}
