import Postgres
import TestSupport
import Testing

@Suite(.emptyDatabase) struct PipelineTests {
    private func tableConnection() async throws -> Connection {
        let connection = try await openConnection()
        try await connection.execute("CREATE TEMP TABLE t (id bigint PRIMARY KEY)")
        return connection
    }

    @Test func countsOfEachStatement() async throws {
        let connection = try await tableConnection()
        let counts = try await connection.pipeline([
            "INSERT INTO t SELECT generate_series(1, \(10))", "DELETE FROM t WHERE id > \(7)", "SELECT * FROM t",
        ])
        #expect(counts == [10, 3, 7])
        #expect(try await connection.pipeline([]) == [])
        #expect(await connection.isClean)
    }

    @Test func anErrorInTheMiddleUndoesTheBatchAndNamesTheStatement() async throws {
        let connection = try await tableConnection()
        let error = try await databaseError {
            try await connection.pipeline([
                "INSERT INTO t VALUES (1)", "INSERT INTO t VALUES (2), (\(1))", "INSERT INTO t VALUES (3)",
            ])
        }
        #expect(error?.sqlState == .uniqueViolation)
        #expect(error?.statement == "INSERT INTO t VALUES (2), ($1)")
        #expect(try await connection.row("SELECT count(*) FROM t", as: Int.self) == 0)
        #expect(try await connection.pipeline(["INSERT INTO t VALUES (1)"]) == [1])
    }

    @Test func insideATransaction() async throws {
        let connection = try await tableConnection()
        try await connection.transaction { connection in
            try await connection.pipeline(["INSERT INTO t VALUES (1)", "INSERT INTO t VALUES (2)"])
            let error = try await databaseError {
                try await connection.transaction {
                    try await $0.pipeline(["INSERT INTO t VALUES (3)", "SELECT 1 / 0"])
                }
            }
            #expect(error?.sqlState == "22012")
        }
        #expect(try await connection.row("SELECT count(*) FROM t", as: Int.self) == 2)
    }

    @Test func aCheckAtTheEndOfTheBatch() async throws {
        let connection = try await openConnection()
        try await connection.run(
            script: """
                CREATE TEMP TABLE parent (id int PRIMARY KEY);
                CREATE TEMP TABLE child (id int CONSTRAINT child_fk REFERENCES parent DEFERRABLE INITIALLY DEFERRED);
                """)
        let error = try await databaseError {
            try await connection.pipeline(["INSERT INTO child VALUES (1)", "INSERT INTO child VALUES (2)"])
        }
        #expect(error?.constraint == "child_fk")
        #expect(try await connection.row("SELECT count(*) FROM child", as: Int.self) == 0)
    }

    @Test func moreThanTheSocketsHold() async throws {
        let connection = try await tableConnection()
        // Both directions exceed the sockets' buffers, so that a client that only writes would never end.
        let text = String(repeating: "x", count: 10_000)
        let counts = try await connection.pipeline((0..<2000).map { "SELECT \(text), \($0)" })
        #expect(counts == [Int](repeating: 1, count: 2000))
    }

    @Test func cancellation() async throws {
        let connection = try await tableConnection()
        let task = Task { try await connection.pipeline(["INSERT INTO t VALUES (1)", "SELECT pg_sleep(60)"]) }
        await Task.yield()
        task.cancel()
        let error = try await databaseError { _ = try await task.value }
        #expect(error?.isCancelled == true)
        #expect(try await connection.row("SELECT count(*) FROM t", as: Int.self) == 0)
    }
}
