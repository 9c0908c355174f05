import EventLog
import Foundation
import LocalCluster
package import Logging
import Postgres
package import Projections

/// Brings a database to the state of the installation's `sql/`, and says how far it is.
package struct Schema: Sendable {
    private let connection: ConnectionConfiguration
    private let log: LogSchema
    private let projections: ProjectionFolder
    private let logger: Logger

    /// - Throws: where a file of `sql/` is missing or refused, or the URL is malformed.
    package init(configuration: Configuration, url: String, logger: Logger) throws {
        let installation = configuration.installation
        connection = try ConnectionConfiguration(url: url)
        log = try LogSchema(roles: installation.roles.path, migrations: installation.logMigrations.path)
        projections = try configuration.projections()
        self.logger = logger
    }

    /// The schema of the configured database, or of the private cluster, for as long as the body runs.
    package static func with<R>(
        _ configuration: Configuration, logger: Logger, _ body: (Schema) async throws -> sending R
    ) async throws -> sending R {
        guard let url = configuration.databaseURL else {
            return try await LocalCluster(folder: configuration.clusterFolder.path).use(logger: logger) { url in
                try await body(Schema(configuration: configuration, url: url, logger: logger))
            }
        }
        return try await body(Schema(configuration: configuration, url: url, logger: logger))
    }

    /// Applies what is pending; nothing where there is nothing to do.
    ///
    /// - Parameter patience: how long to wait for a database that is away.
    package func migrate(waiting patience: Duration = .zero) async throws {
        _ = try await Schema.retrying(for: patience, waiting: noteWaiting) { try await log.apply(to: connection) }
        var application = connection
        application.role = nil
        let session = try await Connection.open(application, logger: logger)
        do {
            try await ProjectionSchema.install(projections, on: session)
            await session.close()
        } catch {
            await session.close()
            throw error
        }
    }

    /// One migration and whether the database has it.
    package struct MigrationLine: Sendable, Encodable {
        package let name: String
        package let isApplied: Bool
    }

    package func status() async throws -> [MigrationLine] {
        let status = try await log.status(of: connection)
        return status.applied.map { MigrationLine(name: $0.name, isApplied: true) }
            + status.pending.map { MigrationLine(name: $0.name, isApplied: false) }
    }

    package struct NotUpToDate: Error, CustomStringConvertible {
        let pending: Int
        package var description: String {
            "the database lacks \(pending) of the migrations in sql/: run annals migrate with the same --database"
        }
    }

    /// - Parameter patience: how long to wait for a database that is away, or for whoever migrates it.
    /// - Throws: `NotUpToDate`, `MigrationError` where the files have drifted.
    package func requireUpToDate(waiting patience: Duration) async throws {
        try await Schema.retrying(for: patience, waiting: noteWaiting) { try await requireUpToDate() }
    }

    private func noteWaiting(_ reason: any Error) {
        logger.warning("Waiting for the database", metadata: ["reason": "\(reason)"])
    }

    /// - Throws: `NotUpToDate`, `MigrationError` where the files have drifted.
    package func requireUpToDate() async throws {
        let status = try await log.status(of: connection)
        if status.hasDrifted { throw MigrationError.drift(status) }
        if !status.pending.isEmpty { throw NotUpToDate(pending: status.pending.count) }
    }
}

extension Configuration {
    /// The projections of the installation, and those of the user's own.
    package func projections() throws -> ProjectionFolder {
        try ProjectionFolder(
            path: installation.projections.path, additional: projectionExtension.map { [$0.path] } ?? [])
    }
}
