import Foundation
package import Logging
package import Postgres

/// Builds fresh generations of projections from position 1 while the live ones go on serving, then flips to them.
///
///     let result = try await Replay(configuration, of: projections) { progress in … }.run()
///
/// Interrupted, by a kill as by a restart of PostgreSQL, it is resumable: the next run with the same files goes on where
/// this one was, losing at most the ranges under way.
package struct Replay: Sendable {
    let configuration: ConnectionConfiguration
    let projections: [Projection]
    let workers: Int
    let batch: Int64
    let flips: Bool
    let logger: Logger
    let meter: ReplayMeter

    /// - Parameters:
    ///   - configuration: for sessions with the role `annals_app`; it takes `workers` of them and one more.
    ///   - batch: how many positions a range holds: what a worker loses at most when it is killed.
    ///   - flips: whether the new generations are served at the end; if not, the next run flips them.
    ///   - progress: called after each range and at each stage, from any thread.
    package init(
        _ configuration: ConnectionConfiguration, of projections: [Projection], workers: Int = 2, batch: Int = 20_000,
        flips: Bool = true, logger: Logger = Logger(label: "annals.replay"),
        progress: @escaping @Sendable (ReplayProgress) -> Void = { _ in }
    ) {
        var configuration = configuration
        // Building an index may take long, and waiting for a range that another session does.
        (configuration.statementTimeout, configuration.lockTimeout) = (nil, nil)
        if configuration.applicationName == "annals" {
            configuration.applicationName = "annals replay, process \(ProcessInfo.processInfo.processIdentifier)"
        }
        self.configuration = configuration
        self.projections = projections.sorted { $0.name < $1.name }
        self.workers = max(1, workers)
        self.batch = Int64(max(1, batch))
        self.flips = flips
        self.logger = logger
        meter = ReplayMeter(projections: projections.count, progress)
    }

    /// - Throws: `ProjectionError.held` where another replay of one of the projections is under way; `.poisoned` where an
    ///   event cannot be mapped, which fails the generation; `.takenOver`.
    package func run() async throws -> ReplayResult {
        var interruptions = 0
        while true {
            do {
                return try await attempt()
            } catch let error as PostgresError where error.isWorthRetrying && interruptions < 5 {
                interruptions += 1
                logger.warning("The replay was interrupted and goes on", metadata: ["error": "\(error)"])
            } catch let error as PostgresError where error.sqlState == "53100" {
                throw ProjectionError.diskFull
            }
        }
    }

    private func attempt() async throws -> ReplayResult {
        let control = try await Connection.open(configuration, retrying: Backoff(), logger: logger)
        do {
            let result = try await run(control)
            await control.close()
            return result
        } catch {
            await control.close()
            throw error
        }
    }

    /// take the lock → begin or resume → build → index → attach → catch up → flip → digest → drop the superseded
    private func run(_ control: Connection) async throws -> ReplayResult {
        try await ReplayLock.take(projections.map(\.name), on: control)
        for projection in projections {
            try await control.transaction { control in
                try await projection.fitTables(on: control)
                try await projection.checkColumns(on: control)
                try await projection.checkPurity(on: control)
            }
        }
        let begun = try await begin(control)
        var generations = begun.map(\.generation)
        do {
            generations = try await build(generations, control)
            generations = try await index(generations, control)
            await meter.enter(.catchingUp)
            for generation in generations { try await catchUp(generation, control) }
        } catch ProjectionError.poisoned(let poison) {
            try await fail(poison, control)
            throw ProjectionError.poisoned(poison)
        }
        let flip = flips ? try await self.flip(generations.map(\.id), control) : nil
        let duration = await meter.elapsed
        let result = try await result(of: begun, flip, duration, control)
        if flips { try await dropSuperseded(control) }
        return result
    }
}
