import Foundation
package import Postgres

/// Brings a database's roles and its schema `log` up to date: what `annals migrate` does first, and what every test's
/// template database is made with.
package struct LogSchema: Sendable {
    private let roles: String
    private let migrations: Migrations

    /// - Parameters:
    ///   - roles: path of `sql/roles.sql`
    ///   - migrations: path of the folder `sql/log`
    package init(roles: String, migrations: String) throws(MigrationError) {
        guard let data = FileManager.default.contents(atPath: roles),
            let script = String(validating: data, as: UTF8.self)
        else { throw .unreadable(path: roles) }
        self.roles = script
        self.migrations = try Migrations(folder: migrations)
    }

    /// Makes the roles that are missing as whoever the configuration connects, who must be allowed to, and then applies
    /// what is pending as `annals_owner`.
    ///
    /// - Returns: the files applied, none where the database was up to date.
    @discardableResult
    package func apply(to configuration: ConnectionConfiguration) async throws(MigrationError) -> [MigrationFile] {
        let connection = try await connect(configuration)
        do throws(MigrationError) {
            do throws(PostgresError) {
                try await connection.run(script: roles)
                try await connection.execute("SET ROLE annals_owner")
            } catch {
                throw .database(error)
            }
            let applied = try await migrations.apply(on: connection)
            await connection.close()
            return applied
        } catch {
            await connection.close()
            throw error
        }
    }

    /// What is applied and what is pending; changes nothing.
    package func status(of configuration: ConnectionConfiguration) async throws(MigrationError) -> MigrationStatus {
        let connection = try await connect(configuration)
        do throws(MigrationError) {
            let status = try await migrations.status(on: connection)
            await connection.close()
            return status
        } catch {
            await connection.close()
            throw error
        }
    }

    private func connect(_ configuration: ConnectionConfiguration) async throws(MigrationError) -> Connection {
        var configuration = configuration
        configuration.role = nil
        do throws(PostgresError) { return try await Connection.open(configuration) } catch { throw .database(error) }
    }
}

extension ConnectionConfiguration {
    /// The same database as the role that may append and read, and nothing else: what every program but migrate and
    /// import runs as.
    package var asApplication: ConnectionConfiguration { acting(as: "annals_app") }

    /// The same database as the role that owns the log: for migrations and imports.
    package var asOwner: ConnectionConfiguration { acting(as: "annals_owner") }

    /// The same database as the role that may only read.
    package var asReader: ConnectionConfiguration { acting(as: "annals_reader") }

    private func acting(as role: String) -> ConnectionConfiguration {
        var configuration = self
        configuration.role = role
        return configuration
    }
}
