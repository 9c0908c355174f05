import Foundation
package import Postgres

/// The database that belongs to the running test alone; see the traits `.freshDatabase` and `.emptyDatabase`.
package struct FreshDatabase: Sendable {
    package let configuration: ConnectionConfiguration

    /// A libpq URL of the database, as users give one to the program.
    package var url: String {
        let parameters = ["host", "port", "user", "password", "dbname", "sslmode", "sslrootcert"].compactMap {
            keyword in
            configuration[keyword]?.addingPercentEncoding(withAllowedCharacters: .alphanumerics).map {
                "\(keyword)=\($0)"
            }
        }
        return "postgresql:///?" + parameters.joined(separator: "&")
    }

    @TaskLocal static var bound: FreshDatabase?

    package static var current: FreshDatabase {
        guard let bound else { preconditionFailure("The test has no trait .freshDatabase or .emptyDatabase") }
        return bound
    }

    /// Opens a session, as the server's superuser unless `change` sets a role.
    package func connect(
        _ change: (inout ConnectionConfiguration) -> Void = { _ in }
    ) async throws(PostgresError) -> Connection {
        var configuration = configuration
        change(&configuration)
        return try await Connection.open(configuration)
    }

    /// Sessions that are still open when the test ends are broken.
    package func pool(
        size: Int = 4, _ change: (inout ConnectionConfiguration) -> Void = { _ in }
    ) -> ConnectionPool {
        var configuration = configuration
        change(&configuration)
        return ConnectionPool(configuration, size: size)
    }

    /// Calls the body with a further database, migrated like the current one, and drops it.
    package static func withAnother(_ body: (FreshDatabase) async throws -> Void) async throws {
        let current = current
        try await with(.migrated) {
            let another = FreshDatabase.current
            try await $bound.withValue(current) { try await body(another) }
        }
    }

    /// Makes a database, calls the body with it as the current one, and drops it.
    static func with(
        _ content: DatabaseContent, _ body: () async throws -> Void
    ) async throws {
        let server = try await TestServer.shared()
        let name = "test_" + UUID().uuidString.lowercased().filter { $0 != "-" }
        let template = content == .migrated ? try await server.template() : nil
        try await server.maintenance.execute(
            "CREATE DATABASE \(identifier: name) TEMPLATE \(identifier: template ?? "template0")")
        let outcome: Result<Void, any Error>
        do {
            let configuration = server.configuration(of: name)
            if content == .migrated { try await DatabaseContent.migrate(configuration) }
            let database = FreshDatabase(configuration: configuration)
            outcome = .success(try await $bound.withValue(database) { try await body() })
        } catch {
            outcome = .failure(error)
        }
        try await server.maintenance.execute("DROP DATABASE \(identifier: name) WITH (FORCE)")
        try outcome.get()
    }
}
