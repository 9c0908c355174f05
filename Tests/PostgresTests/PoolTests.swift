import Foundation
import LocalCluster
import Logging
import Postgres
import TestSupport
import Testing

@Suite(.emptyDatabase) struct PoolTests {
    struct Refusal: Error {}

    private func pool(size: Int = 2, backoff: Backoff = Backoff()) throws -> ConnectionPool {
        ConnectionPool(FreshDatabase.current.configuration, size: size, backoff: backoff)
    }

    @Test func lendsNoMoreThanItsSizeAndUsesConnectionsAgain() async throws {
        let pool = try pool(size: 3)
        let processes = try await withThrowingTaskGroup(of: Int32?.self) { group in
            for _ in 0..<40 { group.addTask { try await pool.row("SELECT pg_backend_pid()", as: Int32.self) } }
            return try await group.reduce(into: Set<Int32?>()) { $0.insert($1) }
        }
        #expect(processes.count <= 3)
        await pool.close()
        let error = try await databaseError { try await pool.execute("SELECT 1") }
        #expect(error?.reason == .misuse)
    }

    @Test func aConnectionIsLentToOneTaskAlone() async throws {
        let pool = try pool(size: 1)
        try await pool.execute("SELECT 1")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    try await pool.withConnection { connection in
                        let before = try await connection.row("SELECT txid_current_if_assigned()", as: Int64?.self)
                        await Task.yield()
                        #expect(before == .some(nil))
                        try await connection.transaction { try await $0.execute("SELECT txid_current()") }
                    }
                }
            }
            try await group.waitForAll()
        }
        await pool.close()
    }

    @Test func aConnectionLeftInATransactionIsNotLentAgain() async throws {
        let pool = try pool(size: 1)
        let dirty = try await pool.withConnection { connection in
            try await connection.execute("BEGIN")
            return try await connection.row("SELECT pg_backend_pid()", as: Int32.self)
        }
        let next = try await pool.row("SELECT pg_backend_pid()", as: Int32.self)
        #expect(next != dirty)
        await pool.close()
    }

    @Test func anIdleConnectionThatBrokeIsReplaced() async throws {
        let pool = try pool(size: 2)
        let other = try await openConnection()
        for _ in 0..<3 {
            let process = try await pool.row("SELECT pg_backend_pid()", as: Int32.self)
            try await other.execute("SELECT pg_terminate_backend(\(process), 5000)")
        }
        #expect(try await pool.row("SELECT 1", as: Int.self) == 1)
        await pool.close()
    }

    @Test func aTransactionThatLostItsConnectionRunsAgain() async throws {
        let pool = try pool(size: 2)
        let other = try await openConnection()
        var runs = 0
        let value = try await pool.transaction(attempts: 2) { connection in
            runs += 1
            if runs == 1 {
                let process = try await connection.row("SELECT pg_backend_pid()", as: Int32.self)
                try await other.execute("SELECT pg_terminate_backend(\(process), 5000)")
            }
            return try await connection.row("SELECT 5", as: Int.self)
        }
        #expect(value == 5)
        #expect(runs == 2)
        await #expect(throws: Refusal.self) {
            try await pool.transaction(attempts: 5) { _ in
                runs += 1
                throw Refusal()
            }
        }
        #expect(runs == 3)
        await pool.close()
    }

    @Test func waitingForAConnectionCanBeCancelled() async throws {
        let pool = try pool(size: 1)
        try await pool.withConnection { _ in
            let waiter = Task { try await pool.execute("SELECT 1") }
            await Task.yield()
            waiter.cancel()
            let error = try await databaseError { _ = try await waiter.value }
            #expect(error?.isCancelled == true)
        }
        #expect(try await pool.execute("SELECT 1") == 1)
        await pool.close()
    }

    @Test func closingWaitsForWhatIsLentOut() async throws {
        let pool = try pool(size: 1)
        let (began, signal) = AsyncStream.makeStream(of: Void.self)
        async let work = pool.withConnection { connection in
            signal.finish()
            return try await connection.row("SELECT 7 FROM pg_sleep(0.1)", as: Int.self)
        }
        for await _ in began {}
        await pool.close()
        #expect(try await work == 7)
    }

    @Test func patienceEnds() async throws {
        let nowhere = try ConnectionConfiguration(url: "postgresql:///x?host=/nowhere/at/all")
        let backoff = Backoff(first: .milliseconds(1), limit: .milliseconds(2), patience: .milliseconds(10))
        let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let pool = ConnectionPool(nowhere, size: 1, backoff: backoff, logger: quiet)
        for _ in 0..<2 {
            let error = try await databaseError { try await pool.execute("SELECT 1") }
            #expect(error?.reason == .cannotConnect)
        }
        await pool.close()
    }
}

/// A server of its own, since it goes down and comes up again.
@Suite struct PoolRestartTests {
    @Test func surviveTheServersRestart() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "annals-restart-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let cluster = LocalCluster(folder: folder.path)
        let before = try await cluster.join()
        let recorded = RecordingLogHandler()
        let pool = ConnectionPool(
            try ConnectionConfiguration(url: before.url), size: 2, logger: Logger(label: "test") { _ in recorded })
        try await pool.execute("CREATE TABLE t AS SELECT 1 AS id")
        let interrupted = Task { try await pool.execute("SELECT pg_sleep(60)") }
        await before.leave()
        let error = try await databaseError { try await interrupted.value }
        #expect(error?.isConnectionLost == true)

        async let count = pool.row("SELECT count(*) FROM t", as: Int.self)
        await recorded.said("PostgreSQL cannot be reached; trying again")
        let after = try await cluster.join()
        #expect(try await count == 1)
        await recorded.said("Connected to PostgreSQL again")
        await pool.close()
        await after.leave()
    }
}
