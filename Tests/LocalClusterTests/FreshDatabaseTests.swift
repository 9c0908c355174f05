import Foundation
import Postgres
import TestSupport
import Testing

@Suite struct FreshDatabaseTests {
    @Test(.freshDatabase, arguments: 1...3)
    func eachCaseHasADatabaseOfItsOwn(number: Int) async throws {
        let connection = try await FreshDatabase.current.connect()
        try await connection.run(script: "CREATE TABLE mine (number bigint)")
        try await connection.execute("INSERT INTO mine VALUES (\(number))")
        let numbers = try await connection.rows("SELECT number FROM mine", as: Int.self)
        #expect(numbers == [number])
    }

    @Test(.freshDatabase) func itIsMigratedAndHasItsGrants() async throws {
        let connection = try await FreshDatabase.current.connect { $0.role = "annals_app" }
        let position = try await connection.row("SELECT position FROM log.head", as: Int.self)
        #expect(position == 0)
        try await connection.run(script: "CREATE SCHEMA granted_by_the_database")
    }

    @Test(.emptyDatabase) func anEmptyOneHasNoLog() async throws {
        let connection = try await FreshDatabase.current.connect()
        let hasLog = try await connection.row("SELECT to_regclass('log.head') IS NOT NULL", as: Bool.self)
        #expect(hasLog == false)
    }

    @Test(.freshDatabase) func itsURLLeadsThere() async throws {
        let byURL = try await Connection.open(ConnectionConfiguration(url: FreshDatabase.current.url))
        let name = try await byURL.row("SELECT current_database()::text", as: String.self)
        #expect(name == FreshDatabase.current.configuration.database)
    }
}
