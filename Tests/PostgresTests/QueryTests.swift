import Foundation
import Postgres
import TestSupport
import Testing

@Suite(.emptyDatabase) struct QueryTests {
    @Test func interpolationBindsAndNothingElse() {
        let name = "x'; DROP TABLE t"
        let query: Query = "SELECT * FROM \(identifier: "od\"d") WHERE a = \(name) AND b = \(5) \(unescaped: "LIMIT 1")"
        #expect(query.sql == "SELECT * FROM \"od\"\"d\" WHERE a = $1 AND b = $2 LIMIT 1")
    }

    @Test func rowsAffected() async throws {
        let connection = try await openConnection()
        try await connection.execute("CREATE TEMP TABLE t (id bigint)")
        #expect(try await connection.execute("INSERT INTO t SELECT generate_series(1, 5)") == 5)
        #expect(try await connection.execute("UPDATE t SET id = id + 1 WHERE id > 3") == 2)
        #expect(try await connection.execute("DELETE FROM t") == 5)
        #expect(try await connection.execute("") == 0)
    }

    @Test func oneRowOrNone() async throws {
        let connection = try await openConnection()
        let none = try await connection.row("SELECT 1 WHERE false", as: Int.self)
        #expect(none == nil)
        let two = try await databaseError {
            _ = try await connection.row("SELECT generate_series(1, 2)", as: Int.self)
        }
        #expect(two?.reason == .decoding)
    }

    @Test func sessionSettings() async throws {
        let connection = try await openConnection { $0.role = "pg_monitor" }
        let row = try await connection.row(
            """
            SELECT current_setting('client_encoding'), current_setting('TimeZone'), current_setting('DateStyle'),
                current_setting('application_name'), current_user::text
            """, as: (String, String, String, String, String).self)
        let settings = try #require(row)
        #expect(settings == ("UTF8", "UTC", "ISO, YMD", "annals", "pg_monitor"))
    }

    @Test func manyTasksShareAConnection() async throws {
        let connection = try await openConnection()
        let sum = try await withThrowingTaskGroup(of: Int?.self) { group in
            for number in 1...50 {
                group.addTask { try await connection.row("SELECT \(number)", as: Int.self) }
            }
            return try await group.reduce(0) { $0 + ($1 ?? 0) }
        }
        #expect(sum == 1275)
    }

    @Test func blockedStatementsLeaveTheCooperativePoolFree() async throws {
        let observer = try await openConnection()
        // The pool has as many threads as there are cores: statements that block one each could not all run at once.
        let count = ProcessInfo.processInfo.activeProcessorCount + 2
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<count {
                group.addTask { try await openConnection().execute("SELECT pg_sleep(60)") }
            }
            try await observer.wait(
                until: """
                    (SELECT count(*) FROM pg_stat_activity
                        WHERE datname = current_database() AND wait_event = 'PgSleep' AND query LIKE '%(60)') = \(count)
                    """)
            group.cancelAll()
            while let result = await group.nextResult() {
                #expect(throws: PostgresError.self) { try result.get() }
            }
        }
    }

    @Test func moreParametersThanTheProtocolHas() async throws {
        var interpolation = Query.StringInterpolation(literalCapacity: 0, interpolationCount: 0)
        interpolation.appendLiteral("SELECT 1 WHERE true")
        for number in 0...65535 {
            interpolation.appendLiteral(" AND 0 <= ")
            interpolation.appendInterpolation(number)
        }
        let query = Query(stringInterpolation: interpolation)
        let connection = try await openConnection()
        let single = try await databaseError { try await connection.execute(query) }
        #expect(single?.reason == .misuse)
        #expect(await connection.isClean)
        try await connection.execute("CREATE TABLE t (id int)")
        let batch = try await databaseError { try await connection.pipeline(["INSERT INTO t VALUES (1)", query]) }
        #expect(batch?.reason == .misuse)
        let other = try await openConnection()
        #expect(try await other.row("SELECT count(*) FROM t", as: Int.self) == 0)
    }

    @Test func aConnectionThatNobodyHoldsIsClosed() async throws {
        let observer = try await openConnection()
        let process = try await openConnection().row("SELECT pg_backend_pid()", as: Int32.self)
        let number = try #require(process)
        try await observer.wait(until: "NOT EXISTS (SELECT FROM pg_stat_activity WHERE pid = \(number))")
    }

    @Test func copyIsRefusedAsAnOrdinaryStatement() async throws {
        let connection = try await openConnection()
        try await connection.execute("CREATE TEMP TABLE t (id bigint)")
        for statement: Query in ["COPY t FROM STDIN", "COPY (SELECT 1) TO STDOUT"] {
            let error = try await databaseError { try await connection.execute(statement) }
            #expect(error?.reason == .misuse)
        }
        #expect(try await connection.row("SELECT 1", as: Int.self) == 1)
    }
}
