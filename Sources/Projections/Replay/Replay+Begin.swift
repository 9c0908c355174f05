import Postgres

/// A generation that a replay works on, and whether an earlier run had begun it.
struct BegunGeneration: Sendable {
    let generation: Generation
    let wasResumed: Bool
}

extension Replay {
    /// Takes over what an earlier run left unfinished with the same files, and begins the rest afresh, all with one target.
    func begin(_ control: Connection) async throws -> [BegunGeneration] {
        try await clearAway(control)
        let begun = try await control.transaction { control in
            let unfinished = try await Generation.locked(
                in: [.building, .indexing, .catchingUp], of: projections.map(\.name), on: control)
            let target = try await Projector.head(on: control)
            var begun: [BegunGeneration] = []
            for projection in projections {
                if let generation = unfinished.last(where: { $0.projection == projection.name }) {
                    // The epoch moves: a worker of the earlier run that is still alive writes nothing more.
                    let resumed = try await generation.enter(generation.state, on: control)
                    begun.append(BegunGeneration(generation: resumed, wasResumed: true))
                } else {
                    let generation = try await begin(projection, target, control)
                    begun.append(BegunGeneration(generation: generation, wasResumed: false))
                }
            }
            return begun
        }
        let ids = begun.map { Int64($0.generation.id) }
        let open = try await control.row(
            "SELECT coalesce(sum(upto - after), 0)::bigint FROM projection.range WHERE generation = ANY (\(ids)) AND NOT done",
            as: Int64.self)
        let total = begun.reduce(0) { $0 + $1.generation.target }
        await meter.begin(
            target: begun.map(\.generation.target).max() ?? 0, toMap: total, mapped: total - (open ?? 0))
        return begun
    }

    /// Aborts what was left unfinished with other files, and drops scratch tables whose verification has died.
    private func clearAway(_ control: Connection) async throws {
        for projection in projections { try await clearScratch(of: projection.name, control) }
        let stale = try await control.rows(
            """
            SELECT \(unescaped: Generation.columns) FROM projection.generation
            WHERE projection = ANY (\(projections.map(\.name)))
                AND state IN ('building', 'indexing', 'catching-up') AND NOT scratch
                AND checksum <> ALL (\(projections.map(\.checksum)))
            ORDER BY id
            """,
            as: Generation.Row.self)
        for row in stale { try await Generation(row).abort(on: control) }
    }

    private func begin(_ projection: Projection, _ target: Int64, _ control: Connection) async throws -> Generation {
        let generation = try await Generation.create(projection, state: .building, target: target, on: control)
        try await generation.plan(batch: batch, on: control)
        return generation
    }
}

extension Generation {
    /// Notes what there is to do: ranges up to the target, then indexes and statistics.
    func plan(batch: Int64, on connection: Connection) async throws(PostgresError) {
        try await connection.execute(
            """
            INSERT INTO projection.range (generation, after, upto)
            SELECT \(id)::integer, after, least(after + \(batch), \(target))
            FROM generate_series(0, \(target) - 1, \(batch)) AS after
            """)
        let statements = indexStatements + parts.map { "ANALYZE projection.\"\($0.name)\"" }
        try await connection.execute(
            """
            INSERT INTO projection.index_build (generation, ordinal, statement)
            SELECT \(id)::integer, ordinal, statement
            FROM unnest(\(statements)) WITH ORDINALITY AS wanted (statement, ordinal)
            """)
    }

    /// Gives up an unfinished generation. A scratch one leaves no trace.
    func abort(on connection: Connection) async throws {
        try await dropTables(on: connection)
        try await connection.execute(
            """
            UPDATE projection.generation
            SET state = 'aborted', epoch = epoch + 1, moved_at = clock_timestamp(),
                failure = 'left unfinished when the files changed'
            WHERE id = \(id)
            """)
        try await connection.execute("DELETE FROM projection.generation WHERE id = \(id) AND scratch")
        try await connection.execute("DELETE FROM projection.range WHERE generation = \(id)")
        try await connection.execute("DELETE FROM projection.index_build WHERE generation = \(id)")
    }
}
