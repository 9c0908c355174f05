import Logging
package import Postgres

extension Projector {
    /// Follows the log until the task is cancelled: on each notification, and every `interval` in case one was lost.
    ///
    /// A lost connection is opened again, waiting as long as it takes. A projection that does not move is logged and tried
    /// again at the next event or interval.
    package func run(_ configuration: ConnectionConfiguration, every interval: Duration = .seconds(5)) async throws {
        var patient = Backoff()
        patient.patience = nil
        while !Task.isCancelled {
            do {
                let connection = try await Connection.open(configuration, retrying: patient, logger: logger)
                let hints = try await Connection.open(configuration, retrying: patient, logger: logger)
                try await follow(on: connection, waking: hints, every: interval)
            } catch let error as PostgresError where error.isConnectionLost {
                logger.warning("The projector lost its connection and opens another")
            } catch let error as PostgresError where error.isCancelled {
                return
            } catch is CancellationError {
                return
            }
        }
    }

    private func follow(
        on connection: Connection, waking hints: Connection, every interval: Duration
    ) async throws {
        let notifications = try await hints.notifications(on: "annals_log")
        // One pending wake is enough: catching up maps all there is.
        let (wakes, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        wake.yield()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { wake.finish() }
                for try await _ in notifications { wake.yield() }
            }
            group.addTask {
                while true {
                    try await Task.sleep(for: interval)
                    wake.yield()
                }
            }
            defer { group.cancelAll() }
            for await _ in wakes {
                do {
                    try await catchUp(on: connection)
                } catch let error as ProjectionError {
                    logger.error("\(error)")
                } catch let error as PostgresError where !error.isConnectionLost && !error.isCancelled {
                    logger.error(
                        "The projector could not catch up", metadata: ["error": "\(String(reflecting: error))"])
                }
                try Task.checkCancellation()
            }
            // The stream of wakes ends with the notifications: rethrow what ended them.
            try await group.next()
        }
    }
}
