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
            guard try await findSchema() else { return }
            readiness.open()
            logger.info("The database is ready", metadata: ["database": "\(archive.pool.configuration)"])
            if role.projects { try await Projector(logger: logger).run(archive.pool.configuration) }
        }
        try await gracefulShutdown()
    }

    /// Tries again, with growing pauses, while the database is away or not migrated yet.
    ///
    /// - Returns: false where the task was cancelled before.
    /// - Throws: what waiting does not mend, such as a wrong password or migrations that have drifted.
    private func findSchema() async throws -> Bool {
        // The private cluster has been brought up to date when it was opened.
        guard let url = archive.configuration.databaseURL else { return true }
        let schema = try Schema(configuration: archive.configuration, url: url, logger: logger)
        var pause = Duration.milliseconds(100)
        while !Task.isCancelled {
            do {
                try await schema.requireUpToDate()
                return true
            } catch let error as MigrationError where error.mayPass {
                // Where it is looked for is nobody's business outside.
                wait("the database cannot be reached", because: error)
            } catch let error as Schema.NotUpToDate {
                wait("\(error)", because: error)
            }
            try? await Task.sleep(for: pause)
            pause = min(pause * 2, .seconds(5))
        }
        return false
    }

    private func wait(_ reason: String, because error: any Error) {
        readiness.wait(for: reason)
        logger.warning("Waiting for the database", metadata: ["reason": "\(error)"])
    }
}

extension MigrationError {
    /// The database is away or starting.
    fileprivate var mayPass: Bool {
        guard case .database(let error) = self else { return false }
        return error.isWorthAnotherAttempt
    }
}
