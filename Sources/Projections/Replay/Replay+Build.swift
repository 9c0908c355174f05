import Postgres

extension Replay {
    /// Fills the tables range by range, and moves on those whose ranges are all done.
    func build(_ generations: [Generation], _ control: Connection) async throws -> [Generation] {
        let building = generations.filter { $0.state == .building }
        if !building.isEmpty {
            await meter.enter(.building)
            try await work(building) { try await $0.build(meter) }
        }
        return try await move(generations, from: .building, control) { generation, control in
            try await control.execute("DELETE FROM projection.range WHERE generation = \(generation.id)")
            return try await generation.enter(.indexing, on: control)
        }
    }

    /// Builds the indexes and attaches the tables: readers may see them from now on, though nothing leads there yet.
    func index(_ generations: [Generation], _ control: Connection) async throws -> [Generation] {
        let indexing = generations.filter { $0.state == .indexing }
        if !indexing.isEmpty {
            await meter.enter(.indexing)
            try await work(indexing) { try await $0.index() }
        }
        return try await move(generations, from: .indexing, control) { generation, control in
            try await requireIndexed(generation, control)
            try await generation.mapping.close(PositionRange(after: 0, upto: generation.target), on: control)
            try await generation.attach(on: control)
            try await control.execute("DELETE FROM projection.index_build WHERE generation = \(generation.id)")
            return try await generation.enter(.catchingUp, checkpoint: generation.target, on: control)
        }
    }

    private func move(
        _ generations: [Generation], from state: Generation.State, _ control: Connection,
        _ step: (Generation, Connection) async throws -> Generation
    ) async throws -> [Generation] {
        var moved: [Generation] = []
        for generation in generations {
            guard generation.state == state else {
                moved.append(generation)
                continue
            }
            moved.append(try await control.transaction { try await step(generation, $0) })
        }
        return moved
    }

    /// An index that a session of an interrupted run is still building is waited for here, and built if that session died.
    private func requireIndexed(_ generation: Generation, _ control: Connection) async throws {
        while true {
            let open = try await control.row(
                """
                SELECT ordinal::bigint, statement FROM projection.index_build
                WHERE generation = \(generation.id) AND NOT done
                ORDER BY ordinal LIMIT 1
                FOR UPDATE
                """,
                as: (Int64, String).self)
            guard let (ordinal, statement) = open else {
                let isLeft = try await control.row(
                    "SELECT EXISTS (SELECT FROM projection.index_build WHERE generation = \(generation.id) AND NOT done)",
                    as: Bool.self)
                if isLeft == true { continue }
                return
            }
            try await control.execute(Query(unescaped: statement))
            try await control.execute(
                "UPDATE projection.index_build SET done = true WHERE generation = \(generation.id) AND ordinal = \(ordinal)"
            )
        }
    }

    /// Sets the workers to it; the first error stops the others.
    func work(
        _ generations: [Generation], _ body: @escaping @Sendable (ReplayWorker) async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<workers {
                group.addTask {
                    let worker = try await ReplayWorker.open(self, generations)
                    do {
                        try await body(worker)
                    } catch {
                        await worker.connection.close()
                        throw error
                    }
                    await worker.connection.close()
                }
            }
            // The first error leaves the group, which cancels the others.
            for try await _ in group {}
        }
    }
}
