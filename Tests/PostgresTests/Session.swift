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

extension Connection {
    /// Lets the server wait until a condition over its own views holds.
    func wait(until condition: String) async throws {
        try await run(
            script: """
                DO $$
                BEGIN
                    FOR attempt IN 1..1000 LOOP
                        PERFORM pg_stat_clear_snapshot();
                        IF \(condition) THEN
                            RETURN;
                        END IF;
                        PERFORM pg_sleep(0.01);
                    END LOOP;
                    RAISE EXCEPTION 'waited for ten seconds in vain';
                END
                $$
                """)
    }
}
