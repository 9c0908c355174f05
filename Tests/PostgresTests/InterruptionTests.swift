import Postgres
import TestSupport
import Testing

@Suite(.emptyDatabase) struct InterruptionTests {
    /// A condition that holds while the session sleeps in a statement.
    private func sleeping(_ process: Int32) -> String {
        "EXISTS (SELECT FROM pg_stat_activity WHERE pid = \(process) AND state = 'active' AND wait_event = 'PgSleep')"
    }

    @Test func cancellingTheTaskCancelsTheStatementOnTheServer() async throws {
        let connection = try await openConnection()
        let observer = try await openConnection()
        let process = try #require(try await connection.row("SELECT pg_backend_pid()", as: Int32.self))
        let sleeper = Task { try await connection.execute("SELECT pg_sleep(60)") }
        try await observer.wait(until: sleeping(process))
        sleeper.cancel()
        let error = try await databaseError { _ = try await sleeper.value }
        #expect(error?.isCancelled == true)
        #expect(error?.sqlState == .queryCancelled)
        try await observer.wait(until: "NOT " + sleeping(process))
        #expect(try await connection.row("SELECT 1", as: Int.self) == 1)
    }

    @Test func cancellingEarlyOrLateNeverHitsTheNextStatement() async throws {
        let connection = try await openConnection()
        for round in 0..<150 {
            let task = Task { try await connection.row("SELECT \(round) FROM pg_sleep(0.001)", as: Int.self) }
            // Spreads the cancellations over the life of the statement, its end above all.
            try await Task.sleep(for: .microseconds(40 * (round % 50)))
            task.cancel()
            let outcome = await task.result
            if case .failure(let error as PostgresError) = outcome { #expect(error.isCancelled) }
            let next = try await connection.row("SELECT \(round) FROM pg_sleep(0.003)", as: Int.self)
            #expect(next == round)
        }
    }

    @Test func aCancelledTaskSendsNothing() async throws {
        let connection = try await openConnection()
        try await connection.execute("CREATE TEMP TABLE t (id int)")
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await connection.execute("INSERT INTO t VALUES (1)")
        }
        let error = try await databaseError { _ = try await task.value }
        #expect(error?.isCancelled == true)
        #expect(try await connection.row("SELECT count(*) FROM t", as: Int.self) == 0)
    }

    @Test func statementTimeout() async throws {
        let connection = try await openConnection { $0.statementTimeout = .milliseconds(50) }
        let error = try await databaseError { try await connection.execute("SELECT pg_sleep(60)") }
        #expect(error?.sqlState == .queryCancelled)
        #expect(error?.reason == .server)
        #expect(error?.isCancelled == false)
    }

    @Test func lockTimeout() async throws {
        let holder = try await openConnection()
        let waiter = try await openConnection { $0.lockTimeout = .milliseconds(50) }
        try await holder.transaction { holder in
            try await holder.execute("SELECT pg_advisory_xact_lock(4711, 1)")
            let error = try await databaseError { try await waiter.execute("SELECT pg_advisory_lock(4711, 1)") }
            #expect(error?.sqlState == .lockNotAvailable)
        }
    }

    @Test func idleInTransactionTimeout() async throws {
        let connection = try await openConnection { $0.idleInTransactionTimeout = .milliseconds(50) }
        let observer = try await openConnection()
        let error = try await databaseError {
            try await connection.transaction { connection in
                try await connection.execute("SELECT 1")
                try await observer.execute("SELECT pg_sleep(1)")
                try await connection.execute("SELECT 1")
            }
        }
        #expect(error?.isConnectionLost == true)
        #expect(error?.sqlState == "25P03")
    }
}
