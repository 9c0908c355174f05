import Postgres
import TestSupport

/// Opens a session with the test's own database.
func openConnection(
    _ change: (inout ConnectionConfiguration) -> Void = { _ in }
) async throws -> Connection {
    try await FreshDatabase.current.connect(change)
}

/// Runs a body that must fail with a database error, and returns that.
func databaseError<Value>(_ body: () async throws -> Value) async throws -> PostgresError? {
    do {
        _ = try await body()
        return nil
    } catch let error as PostgresError {
        return error
    }
}
