import Postgres
import TestSupport
import Testing

@Suite(.emptyDatabase) struct TransactionTests {
    struct Refusal: Error {}

    private func tableConnection() async throws -> Connection {
        let connection = try await openConnection()
        try await connection.execute("CREATE TEMP TABLE t (id bigint PRIMARY KEY)")
        return connection
    }

    private func ids(_ connection: Connection) async throws -> [Int] {
        try await connection.rows("SELECT id FROM t ORDER BY id", as: Int.self)
    }

    @Test func commitsWhatReturnsAndRollsBackWhatThrows() async throws {
        let connection = try await tableConnection()
        let value = try await connection.transaction { connection in
            try await connection.execute("INSERT INTO t VALUES (1)")
            return "done"
        }
        #expect(value == "done")
        await #expect(throws: Refusal.self) {
            try await connection.transaction { connection in
                try await connection.execute("INSERT INTO t VALUES (2)")
                throw Refusal()
            }
        }
        #expect(try await ids(connection) == [1])
        #expect(await connection.isClean)
    }

    @Test func nestedIsASavepoint() async throws {
        let connection = try await tableConnection()
        try await connection.transaction { connection in
            try await connection.execute("INSERT INTO t VALUES (1)")
            let error = try await databaseError {
                try await connection.transaction { connection in
                    try await connection.execute("INSERT INTO t VALUES (2)")
                    try await connection.execute("INSERT INTO t VALUES (1)")
                }
            }
            #expect(error?.sqlState == .uniqueViolation)
            try await connection.transaction { connection in
                try await connection.execute("INSERT INTO t VALUES (3)")
                try await connection.transaction { try await $0.execute("INSERT INTO t VALUES (4)") }
            }
        }
        #expect(try await ids(connection) == [1, 3, 4])
    }

    @Test func otherTasksWait() async throws {
        let connection = try await tableConnection()
        let (began, signal) = AsyncStream.makeStream(of: Void.self)
        await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await connection.transaction { connection in
                    try await connection.execute("INSERT INTO t VALUES (1)")
                    signal.finish()
                    for id in 2...20 {
                        await Task.yield()
                        try await connection.execute("INSERT INTO t VALUES (\(id))")
                    }
                    throw Refusal()
                }
            }
            group.addTask {
                for await _ in began {}
                try await connection.execute("INSERT INTO t VALUES (100)")
            }
            while let result = await group.nextResult() {
                if case .failure(let error) = result { #expect(error is Refusal) }
            }
        }
        #expect(try await ids(connection) == [100])
    }

    @Test func childTasksBelongToTheTransaction() async throws {
        let connection = try await tableConnection()
        try await connection.transaction { connection in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for id in 1...5 { group.addTask { try await connection.execute("INSERT INTO t VALUES (\(id))") } }
                try await group.waitForAll()
            }
        }
        #expect(try await ids(connection) == [1, 2, 3, 4, 5])
    }

    @Test func aWaitingTaskCanBeCancelled() async throws {
        let connection = try await tableConnection()
        let (began, signal) = AsyncStream.makeStream(of: Void.self)
        let (ending, end) = AsyncStream.makeStream(of: Void.self)
        async let transaction: Void = connection.transaction { _ in
            signal.finish()
            for await _ in ending {}
        }
        for await _ in began {}
        let outsider = Task { try await connection.execute("SELECT 1") }
        await Task.yield()
        outsider.cancel()
        let error = try await databaseError { _ = try await outsider.value }
        #expect(error?.isCancelled == true)
        end.finish()
        try await transaction
    }

    @Test func commitMayFail() async throws {
        let connection = try await openConnection()
        try await connection.run(
            script: """
                CREATE TEMP TABLE parent (id int PRIMARY KEY);
                CREATE TEMP TABLE child (id int CONSTRAINT child_fk REFERENCES parent DEFERRABLE INITIALLY DEFERRED);
                """)
        let error = try await databaseError {
            try await connection.transaction { try await $0.execute("INSERT INTO child VALUES (1)") }
        }
        #expect(error?.constraint == "child_fk")
        #expect(await connection.isClean)
        #expect(try await connection.row("SELECT count(*) FROM child", as: Int.self) == 0)
    }

    @Test func aSwallowedErrorFailsTheCommit() async throws {
        let connection = try await tableConnection()
        let error = try await databaseError {
            try await connection.transaction { connection in
                try await connection.execute("INSERT INTO t VALUES (1)")
                _ = try? await connection.execute("INSERT INTO t VALUES (1)")
            }
        }
        #expect(error?.sqlState == .inFailedTransaction)
        #expect(try await ids(connection) == [])
    }

    @Test func endingTheTransactionByHandIsRefused() async throws {
        let connection = try await tableConnection()
        let error = try await databaseError {
            try await connection.transaction { try await $0.execute("COMMIT") }
        }
        #expect(error?.reason == .misuse)
        #expect(await connection.isClean)
    }

    @Test func losingTheConnectionInTheMiddle() async throws {
        let connection = try await tableConnection()
        let other = try await openConnection()
        let error = try await databaseError {
            try await connection.transaction { connection in
                let process = try await connection.row("SELECT pg_backend_pid()", as: Int32.self)
                try await other.execute("SELECT pg_terminate_backend(\(process), 5000)")
                try await connection.execute("INSERT INTO t VALUES (1)")
            }
        }
        #expect(error?.isConnectionLost == true)
        #expect(error?.sqlState == .adminShutdown)
        #expect(await !connection.isClean)
        let after = try await databaseError { try await connection.transaction { _ in } }
        #expect(after?.isConnectionLost == true)
    }

    @Test func losingTheConnectionBeforeCommitLeavesTheOutcomeUnknown() async throws {
        let connection = try await tableConnection()
        let other = try await openConnection()
        let error = try await databaseError {
            try await connection.transaction { connection in
                let process = try await connection.row("SELECT pg_backend_pid()", as: Int32.self)
                try await other.execute("SELECT pg_terminate_backend(\(process), 5000)")
            }
        }
        #expect(error?.sqlState == .transactionResolutionUnknown)
    }

    @Test func cancellingTheTaskRollsBack() async throws {
        let connection = try await tableConnection()
        let (began, signal) = AsyncStream.makeStream(of: Void.self)
        let task = Task {
            try await connection.transaction { connection in
                try await connection.execute("INSERT INTO t VALUES (1)")
                signal.finish()
                try await connection.execute("SELECT pg_sleep(30)")
            }
        }
        for await _ in began {}
        task.cancel()
        let error = try await databaseError { _ = try await task.value }
        #expect(error?.isCancelled == true)
        #expect(await connection.isClean)
        #expect(try await ids(connection) == [])
    }

    @Test func isolation() async throws {
        let connection = try await openConnection()
        let levels: [(TransactionMode, String)] = [
            (.readCommitted, "read committed"), (.repeatableRead, "repeatable read"), (.serializable, "serializable"),
        ]
        for (mode, name) in levels {
            let level = try await connection.transaction(mode) { connection in
                try await connection.row("SELECT current_setting('transaction_isolation')", as: String.self)
            }
            #expect(level == name)
        }
        let error = try await databaseError {
            try await connection.transaction(.snapshot) { try await $0.execute("CREATE TABLE x ()") }
        }
        #expect(error?.sqlState == "25006")
    }
}
