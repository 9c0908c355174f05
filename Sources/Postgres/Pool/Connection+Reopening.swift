package import Logging

extension Connection {
    /// Opens a connection, waiting for a server that is down, starting or full; what waiting cannot mend is thrown at
    /// once (a wrong password, a database that does not exist).
    package static func open(
        _ configuration: ConnectionConfiguration, retrying backoff: Backoff,
        logger: Logger = Logger(label: "annals.postgres"), fileID: String = #fileID, line: Int = #line
    ) async throws(PostgresError) -> Connection {
        var pauses = backoff.pauses.makeIterator()
        var attempts = 1
        while true {
            do throws(PostgresError) {
                let connection = try await open(configuration, logger: logger, fileID: fileID, line: line)
                if attempts > 1 { logger.info("Connected to PostgreSQL again", metadata: ["attempts": "\(attempts)"]) }
                return connection
            } catch {
                guard error.isWorthAnotherAttempt, let pause = pauses.next() else { throw error }
                logger.warning(
                    "PostgreSQL cannot be reached; trying again",
                    metadata: ["attempt": "\(attempts)", "pause": "\(pause)", "error": "\(error)"])
                attempts += 1
                do { try await Task.sleep(for: pause) } catch {
                    throw PostgresError(.cancelled, "the task was cancelled while waiting", fileID: fileID, line: line)
                }
            }
        }
    }
}

extension PostgresError {
    /// The session was refused for a reason that passes.
    package var isWorthAnotherAttempt: Bool {
        let passing: Set<SQLState> = [
            .cannotConnectNow, .tooManyConnections, .adminShutdown, .crashShutdown, .connectionFailure,
        ]
        return isConnectionLost && (sqlState.map(passing.contains) ?? true)
    }
}
