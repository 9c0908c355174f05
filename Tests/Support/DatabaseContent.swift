import Foundation
import Postgres

/// What a test finds in its database.
enum DatabaseContent: Sendable {
    case empty
    /// The log and the read side as `annals migrate` leaves them.
    case migrated

    static func migrate(_ configuration: ConnectionConfiguration) async throws {
        let connection = try await Connection.open(configuration)
        try await grantRoles(on: connection)
        try await connection.execute("SET client_min_messages = warning")
        _ = try await Migrations(folder: RepositoryFolder.path(of: "sql/log")).apply(on: connection)
        await connection.close()
    }

    /// Grants on a database are no part of it: a clone has to be given them again.
    static func grantRoles(on connection: Connection) async throws {
        let script = try String(contentsOfFile: RepositoryFolder.path(of: "sql/roles.sql"), encoding: .utf8)
        try await connection.run(script: script)
    }
}
