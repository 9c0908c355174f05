package import Logging

extension Migrations {
    /// Applies what is pending and returns it; drift is refused before anything is applied.
    ///
    /// Each file is one transaction under one advisory lock, so that several programs may migrate at once: each file is
    /// applied by one of them. Wants a role that may create schemas.
    package func apply(
        on connection: Connection, logger: Logger = Logger(label: "annals.postgres")
    ) async throws(MigrationError) -> [MigrationFile] {
        var applied: [MigrationFile] = []
        while let file = try await applyNext(on: connection, logger) {
            logger.info("Applied a migration", metadata: ["migration": "\(file.name)"])
            applied.append(file)
        }
        return applied
    }

    /// Compares the folder with the database and changes nothing.
    package func status(on connection: Connection) async throws(MigrationError) -> MigrationStatus {
        do throws(PostgresError) {
            let table = try await connection.row("SELECT to_regclass('migration.applied')::text", as: String?.self)
            guard let table, table != nil else { return compared(with: []) }
            return compared(with: try await Self.applied(on: connection))
        } catch {
            throw .database(error)
        }
    }

    private func applyNext(on connection: Connection, _ logger: Logger) async throws(MigrationError) -> MigrationFile? {
        do {
            return try await connection.transaction { connection in
                try await Self.lock(connection, logger)
                try await connection.run(script: Self.bookkeeping)
                let status = compared(with: try await Self.applied(on: connection))
                guard !status.hasDrifted else { throw MigrationError.drift(status) }
                guard let file = status.pending.first else { return nil }
                try await run(file, on: connection)
                return file
            }
        } catch let error as MigrationError {
            throw error
        } catch let error as PostgresError {
            throw .database(error)
        } catch {
            throw .database(PostgresError(.misuse, "\(error)"))
        }
    }

    private func run(_ file: MigrationFile, on connection: Connection) async throws(MigrationError) {
        do throws(PostgresError) {
            try await connection.run(script: file.script)
            guard await connection.isInTransaction else {
                throw PostgresError(.misuse, "it ends its transaction; take COMMIT and ROLLBACK out of the file")
            }
            try await connection.execute(
                """
                INSERT INTO migration.applied (number, name, checksum)
                VALUES (\(file.number), \(file.name), \(file.checksum))
                """)
        } catch {
            guard !error.isConnectionLost, !error.isCancelled else { throw .database(error) }
            let line = error.position.map { position in
                1 + file.script.unicodeScalars.prefix(position - 1).count { $0 == "\n" }
            }
            throw .failed(file: file.name, line: error.statement == file.script ? line : nil, error)
        }
    }

    private static func applied(on connection: Connection) async throws(PostgresError) -> [AppliedMigration] {
        try await connection.rows(
            "SELECT number, name, checksum, applied_at FROM migration.applied ORDER BY number",
            as: (Int, String, [UInt8], PostgresTimestamp).self
        ).map { AppliedMigration(number: $0.0, name: $0.1, checksum: $0.2, appliedAt: $0.3) }
    }

    private static func lock(_ connection: Connection, _ logger: Logger) async throws(PostgresError) {
        let isFree = try await connection.row("SELECT pg_try_advisory_xact_lock(\(lockNumber))", as: Bool.self)
        guard isFree != true else { return }
        logger.info("Waiting for another program that is migrating this database")
        try await connection.execute("SELECT pg_advisory_xact_lock(\(lockNumber))")
    }

    /// Any number nobody else uses for advisory locks in the same database: "annalsmi" in ASCII.
    private static let lockNumber: Int64 = 0x616E_6E61_6C73_6D69

    private static let bookkeeping = """
        DO $$
        BEGIN
            IF to_regclass('migration.applied') IS NULL THEN
                CREATE SCHEMA IF NOT EXISTS migration;
                CREATE TABLE migration.applied (
                    number bigint PRIMARY KEY,
                    name text NOT NULL,
                    checksum bytea NOT NULL CHECK (octet_length(checksum) = 32),
                    applied_at timestamptz NOT NULL DEFAULT now()
                );
                COMMENT ON TABLE migration.applied IS 'The migration files that this database has seen.';
                GRANT USAGE ON SCHEMA migration TO PUBLIC;
                GRANT SELECT ON migration.applied TO PUBLIC;
            END IF;
        END
        $$
        """
}
