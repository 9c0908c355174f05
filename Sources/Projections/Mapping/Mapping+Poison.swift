import Postgres

extension Mapping {
    /// The first position of a range whose event cannot be mapped: the shortest prefix of the range that fails ends with it.
    ///
    /// Each try is rolled back. Wants an open transaction, in which the tries are savepoints.
    ///
    /// - Returns: Nil where no prefix fails, because what failed before has passed.
    func firstFailure(
        in range: PositionRange, horizon: Int64?, on connection: Connection
    ) async throws -> (position: Int64, error: PostgresError)? {
        // The prefix up to `good` maps, the one up to `bad` does not.
        var good = range.after
        var bad = range.upto
        guard var error = try await failure(of: range, horizon: horizon, on: connection) else { return nil }
        while bad - good > 1 {
            let middle = good + (bad - good) / 2
            let prefix = PositionRange(after: range.after, upto: middle)
            if let failure = try await failure(of: prefix, horizon: horizon, on: connection) {
                (bad, error) = (middle, failure)
            } else {
                good = middle
            }
        }
        return (bad, error)
    }

    private func failure(
        of range: PositionRange, horizon: Int64?, on connection: Connection
    ) async throws -> PostgresError? {
        do {
            try await connection.transaction { connection in
                _ = try await insert(range, horizon: horizon ?? range.upto, on: connection)
                throw RolledBack()
            }
        } catch is RolledBack {
            return nil
        } catch let error as PostgresError where error.isPoison {
            return error
        }
        return nil
    }
}

/// Undoes a try that went well.
struct RolledBack: Error {}
