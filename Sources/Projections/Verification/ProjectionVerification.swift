package import Logging
package import Postgres

/// Rebuilds projections beside the live ones and compares: the proof that what is served is what the log says.
///
/// The rebuild stands in scratch tables that are never served and are dropped at the end. It stops at the live
/// generation's checkpoint, and the live rows are compared as they were known there, so events may go on coming.
package struct ProjectionVerification: Sendable {
    private let projections: [Projection]
    private let replay: Replay

    package init(
        _ configuration: ConnectionConfiguration, of projections: [Projection], workers: Int = 2, batch: Int = 20_000,
        logger: Logger = Logger(label: "annals.verify"),
        progress: @escaping @Sendable (ReplayProgress) -> Void = { _ in }
    ) {
        self.projections = projections.sorted { $0.name < $1.name }
        replay = Replay(
            configuration, of: projections, workers: workers, batch: batch, flips: false, logger: logger,
            progress: progress)
    }

    /// - Returns: One finding a projection, by name.
    /// - Throws: `ProjectionError.held` where a projection is being replayed or verified.
    package func run() async throws -> [ProjectionFinding] {
        let control = try await Connection.open(replay.configuration, retrying: Backoff(), logger: replay.logger)
        do {
            try await ReplayLock.take(projections.map(\.name), on: control)
            let served = try await Generations.list(on: control).filter { $0.state == .live }
            let live = try projections.map { projection in
                guard let generation = served.first(where: { $0.projection == projection.name }) else {
                    throw ProjectionError.unknown(projection: projection.name, known: served.map(\.projection))
                }
                return generation
            }
            await replay.meter.begin(
                target: live.map(\.checkpoint).max() ?? 0, toMap: live.reduce(0) { $0 + $1.checkpoint }, mapped: 0)
            var findings: [ProjectionFinding] = []
            for (generation, projection) in zip(live, projections) {
                findings.append(
                    try await verify(generation, needsReplay: generation.checksum != projection.checksum, control))
            }
            await control.close()
            return findings
        } catch {
            await control.close()
            throw error
        }
    }

    private func verify(
        _ live: Generation, needsReplay: Bool, _ control: Connection
    ) async throws -> ProjectionFinding {
        try await replay.clearScratch(of: live.projection, control)
        let scratch = try await control.transaction { control in
            // By the files it was built with: what it shows is to be what those say.
            let scratch = try await Generation.create(
                try live.origin, state: .building, target: live.checkpoint, isScratch: true, on: control)
            try await scratch.plan(batch: replay.batch, on: control)
            return scratch
        }
        var finding = ProjectionFinding(live, needsReplay: needsReplay)
        do {
            try await replay.work([scratch]) { try await $0.build(replay.meter) }
            try await scratch.mapping.close(PositionRange(after: 0, upto: scratch.target), on: control)
            try await compare(live, with: scratch, &finding, control)
        } catch ProjectionError.poisoned(let poison) {
            finding.poison = poison
        } catch {
            // What stopped the verification is what to tell; the next one drops what is left.
            try? await uncancelled { try await scratch.abort(on: control) }
            throw error
        }
        try await uncancelled { try await scratch.abort(on: control) }
        return finding
    }

    private func compare(
        _ live: Generation, with scratch: Generation, _ finding: inout ProjectionFinding, _ control: Connection
    ) async throws {
        for table in live.tables {
            let served = GenerationTable(table, of: live.id)
            let rebuilt = GenerationTable(table, of: scratch.id)
            let digests = (
                try await served.digest(at: live.checkpoint, on: control),
                try await rebuilt.digest(at: live.checkpoint, on: control)
            )
            finding.tables.append(ProjectionFinding.Table(table: table, live: digests.0, rebuilt: digests.1))
            guard digests.0 != digests.1 else { continue }
            finding.drifted += try await served.drift(from: rebuilt, at: live.checkpoint, on: control)
        }
    }
}

extension Replay {
    /// Drops what a verification that died has left.
    func clearScratch(of projection: String, _ control: Connection) async throws {
        let rows = try await control.rows(
            """
            SELECT \(unescaped: Generation.columns) FROM projection.generation
            WHERE projection = \(projection) AND scratch ORDER BY id
            """,
            as: Generation.Row.self)
        for row in rows { try await Generation(row).abort(on: control) }
    }
}
