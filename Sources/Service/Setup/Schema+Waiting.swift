import Postgres

extension Schema {
    /// Does it again, with growing pauses, while the database is away or lacks migrations.
    ///
    /// - Parameters:
    ///   - patience: how long to go on; nil for as long as the task is not cancelled.
    ///   - waiting: told why, before each pause.
    /// - Throws: what waiting does not mend, such as a wrong password or migrations that have drifted; the last reason to wait once
    ///   patience has run out; `CancellationError`.
    package static func retrying<R>(
        for patience: Duration?, waiting: (any Error) -> Void, _ body: () async throws -> R
    ) async throws -> R {
        let deadline = patience.map { ContinuousClock.now + $0 }
        var pause = Duration.milliseconds(100)
        while true {
            try Task.checkCancellation()
            do {
                return try await body()
            } catch  where mayPass(error) {
                if let deadline, ContinuousClock.now >= deadline { throw error }
                waiting(error)
            }
            try await Task.sleep(for: pause)
            pause = min(pause * 2, .seconds(5))
        }
    }

    /// The database is away or starting, or somebody is still to migrate it.
    private static func mayPass(_ error: any Error) -> Bool {
        switch error {
        case MigrationError.database(let error): error.isWorthAnotherAttempt
        case is NotUpToDate: true
        default: false
        }
    }
}
