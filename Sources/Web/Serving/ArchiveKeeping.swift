import EventLog
import Logging
import Postgres
import Projections
import Service
import ServiceLifecycle

/// Waits for the database and its schema, and then keeps the timelines up to date where that is the process's role.
struct ArchiveKeeping: ServiceLifecycle.Service {
    let archive: Archive
    let role: ServeRole
    let readiness: Readiness
    let logger: Logger

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            do {
                try await findSchema()
            } catch  where Task.isCancelled {
                return
            }
            readiness.open()
            logger.info("The database is ready", metadata: ["database": "\(archive.pool.configuration)"])
            if role.projects { try await Projector(logger: logger).run(archive.pool.configuration) }
        }
        try await gracefulShutdown()
    }

    /// Waits while the database is away or not migrated yet.
    ///
    /// - Throws: what waiting does not mend, such as a wrong password or migrations that have drifted; `CancellationError`.
    private func findSchema() async throws {
        // The private cluster has been brought up to date when it was opened.
        guard let url = archive.configuration.databaseURL else { return }
        let schema = try Schema(configuration: archive.configuration, url: url, logger: logger)
        try await Schema.retrying(for: nil, waiting: noteWaiting) { try await schema.requireUpToDate() }
    }

    private func noteWaiting(_ error: any Error) {
        // Where the database is looked for is nobody's business outside.
        readiness.wait(for: error is Schema.NotUpToDate ? "\(error)" : "the database cannot be reached")
        logger.warning("Waiting for the database", metadata: ["reason": "\(error)"])
    }
}
