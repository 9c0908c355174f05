package import EventLog
import Foundation
import LocalCluster
package import Logging
package import Postgres
import Projections

/// An open database with its log, its projections and the lexicon: what every command works on.
package struct Archive: Sendable {
    package let configuration: Configuration
    package let pool: ConnectionPool
    package let log: Log
    package let logger: Logger

    /// How an archive is opened.
    package struct Opening: Sendable {
        /// Whether another database than the private cluster has to be up to date from the start.
        package var requiresSchema = true
        /// How long to wait for a database that is away or lacks migrations.
        package var patience = Duration.zero
        /// How many statements run at once.
        package var connections = 8
        /// How long a statement waits for a database that is away.
        package var backoff = Backoff()
        package var statementTimeout: Duration?
        /// Called with each group of appends that was written, from any thread.
        package var tell: @Sendable (WrittenGroup) -> Void = { _ in }
        /// Whether to connect as the role that cannot append.
        package var isReadOnly = false

        package init() {}

        func configuration(_ url: String) throws -> ConnectionConfiguration {
            let any = try ConnectionConfiguration(url: url)
            var configuration = isReadOnly ? any.asReader : any.asApplication
            configuration.statementTimeout = statementTimeout
            return configuration
        }
    }

    /// Opens the database of the configuration, or the private cluster, for as long as the body runs.
    ///
    /// The private cluster is brought up to date by itself; another database is only when asked to (`annals migrate`).
    package static func open<R>(
        _ configuration: Configuration, _ opening: Opening = Opening(), logger: Logger,
        _ body: (Archive) async throws -> sending R
    ) async throws -> sending R {
        guard let url = configuration.databaseURL else {
            let cluster = LocalCluster(folder: configuration.clusterFolder.path)
            return try await cluster.use(logger: logger) { url in
                try await Schema(configuration: configuration, url: url, logger: logger).migrate()
                return try await open(configuration, opening, url: url, logger: logger, body)
            }
        }
        if opening.requiresSchema {
            let schema = try Schema(configuration: configuration, url: url, logger: logger)
            try await schema.requireUpToDate(waiting: opening.patience)
        }
        return try await open(configuration, opening, url: url, logger: logger, body)
    }

    private static func open<R>(
        _ configuration: Configuration, _ opening: Opening, url: String, logger: Logger,
        _ body: (Archive) async throws -> sending R
    ) async throws -> sending R {
        let pool = ConnectionPool(
            try opening.configuration(url), size: opening.connections, backoff: opening.backoff, logger: logger)
        let archive = Archive(
            configuration: configuration, pool: pool, log: Log(pool, logger: logger, tell: opening.tell),
            logger: logger)
        do {
            let result = try await body(archive)
            await pool.close()
            return result
        } catch {
            await pool.close()
            throw error
        }
    }

    /// Maps what was recorded since the last time, so that the timelines show it.
    package func project() async throws {
        try await pool.withConnection { connection in
            _ = try await Projector(logger: logger).catchUp(on: connection)
        }
    }
}
