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
            var findings: [ProjectionFinding] = []
            for projection in projections { findings.append(try await verify(projection, control)) }
            await control.close()
            return findings
        } catch {
            await control.close()
            throw error
        }
    }

    private func verify(_ projection: Projection, _ control: Connection) async throws -> ProjectionFinding {
        try await replay.clearScratch(of: projection, control)
        let (live, scratch) = try await control.transaction { control in
            try await projection.checkPurity(on: control)
            let live = try await Generation.locked(in: [.live], of: [projection.name], on: control)
            guard let live = live.first else {
                throw ProjectionError.unknown(projection: projection.name, known: [])
            }
            let scratch = try await Generation.create(
                projection, state: .building, target: live.checkpoint, isScratch: true, on: control)
            try await scratch.plan(batch: replay.batch, on: control)
            return (live, scratch)
        }
        let finding: ProjectionFinding
        do {
            try await replay.rebuild(scratch)
            finding = try await compare(live, with: scratch, projection, control)
        } catch ProjectionError.poisoned(let poison) {
            finding = ProjectionFinding(live, poison: poison, needsReplay: live.checksum != projection.checksum)
        } catch {
            try await scratch.abort(on: control)
            throw error
        }
        try await scratch.abort(on: control)
        return finding
    }

    private func compare(
        _ live: Generation, with scratch: Generation, _ projection: Projection, _ control: Connection
    ) async throws -> ProjectionFinding {
        var finding = ProjectionFinding(live, poison: nil, needsReplay: live.checksum != projection.checksum)
        for table in projection.tables where live.tables.contains(table) {
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
        return finding
    }
}

extension Replay {
    func rebuild(_ scratch: Generation) async throws {
        await meter.begin(target: scratch.target, total: scratch.target, done: 0)
        try await work([scratch]) { try await $0.build(meter) }
    }

    /// Drops what a verification that died has left.
    func clearScratch(of projection: Projection, _ control: Connection) async throws {
        let rows = try await control.rows(
            """
            SELECT \(unescaped: Generation.columns) FROM projection.generation
            WHERE projection = \(projection.name) AND scratch ORDER BY id
            """,
            as: Generation.Row.self)
        for row in rows { try await Generation(row).abort(on: control) }
    }
}
