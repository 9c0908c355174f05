import Logging
import Postgres

extension AppendGroup {
    /// Writes the group, again where that may help, and its appends one by one where one of them may be to blame.
    ///
    /// - Returns: each append's outcome, in their order.
    func settle(on pool: ConnectionPool, logger: Logger) async -> [Outcome] {
        do throws(PostgresError) {
            return try await writeRepeatedly(on: pool, logger: logger)
        } catch {
            let failure = AppendError(error)
            guard failure.mayConcernOneOnly && items.count > 1 else { return items.map { _ in .failure(failure) } }
            logger.info(
                "Writing the appends of a refused group one by one",
                metadata: ["appends": "\(items.count)", "sqlstate": "\(error.sqlState?.rawValue ?? "")"])
            var outcomes: [Outcome] = []
            for item in items { outcomes += await AppendGroup(items: [item]).settle(on: pool, logger: logger) }
            return outcomes
        }
    }

    /// The group is idempotent, so it is no matter whether a lost connection had committed it.
    private func writeRepeatedly(
        on pool: ConnectionPool, logger: Logger
    ) async throws(PostgresError) -> [Outcome] {
        for _ in 1..<Self.attempts {
            do throws(PostgresError) {
                return try await write(on: pool)
            } catch  where error.isWorthRetrying || error.sqlState == .eventTaken {
                logger.info("Writing a group again", metadata: ["sqlstate": "\(error.sqlState?.rawValue ?? "")"])
            } catch {
                throw error
            }
        }
        return try await write(on: pool)
    }

    private static let attempts = 5
}
