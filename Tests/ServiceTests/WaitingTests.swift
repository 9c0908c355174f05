import Logging
import Postgres
import Service
import TestSupport
import Testing

/// What a program does that is started before its database is there, as containers are.
@Suite struct WaitingTests {
    private let logger = Logger(label: "annals.tests")

    private func schema(_ url: String) throws -> Schema {
        try Schema(configuration: try Configuration(databaseURL: url, environment: [:]), url: url, logger: logger)
    }

    @Test(.emptyDatabase) func theSchemaIsWaitedForUntilSomebodyHasMigrated() async throws {
        let schema = try schema(FreshDatabase.current.url)
        await #expect(throws: Schema.NotUpToDate.self) { try await schema.requireUpToDate(waiting: .zero) }
        async let waiting: Void = schema.requireUpToDate(waiting: .seconds(300))
        try await schema.migrate()
        try await waiting
    }

    @Test(.emptyDatabase) func patienceEnds() async throws {
        let schema = try schema(FreshDatabase.current.url)
        let started = ContinuousClock.now
        await #expect(throws: Schema.NotUpToDate.self) { try await schema.requireUpToDate(waiting: .milliseconds(300)) }
        #expect(ContinuousClock.now - started >= .milliseconds(300))
    }

    @Test(.emptyDatabase) func migrationsWaitForADatabaseThatRefusesSessions() async throws {
        let name = FreshDatabase.current.configuration.database ?? ""
        let schema = try schema(FreshDatabase.current.url)
        let other = try await FreshDatabase.current.connect { $0.database = "postgres" }
        try await other.execute("ALTER DATABASE \(identifier: name) ALLOW_CONNECTIONS false")
        await #expect(throws: (any Error).self) { try await schema.migrate() }
        async let migrating: Void = schema.migrate(waiting: .seconds(300))
        try await other.execute("ALTER DATABASE \(identifier: name) ALLOW_CONNECTIONS true")
        try await migrating
        await other.close()
        try await schema.requireUpToDate()
    }
}
