import EventLog
import Postgres
import Projections

/// What a test finds in its database.
enum DatabaseContent: Sendable {
    case empty
    /// The log and the read side as `annals migrate` leaves them.
    case migrated

    /// Does no more than grant the roles anew where the database is a clone of a migrated one: grants on a database are
    /// no part of it.
    static func migrate(_ configuration: ConnectionConfiguration) async throws {
        let log = try LogSchema(
            roles: RepositoryFolder.path(of: "sql/roles.sql"), migrations: RepositoryFolder.path(of: "sql/log"))
        try await log.apply(to: configuration)
        let projections = try ProjectionFolder(path: RepositoryFolder.path(of: "sql/projections"))
        try await ProjectionSchema.install(projections, to: configuration)
    }
}
