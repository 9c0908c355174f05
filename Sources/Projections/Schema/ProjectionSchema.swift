package import Postgres

/// The schema `projection`: bookkeeping, and for each projection its read tables with a live generation.
package enum ProjectionSchema {
    /// Makes what is missing and changes nothing that is there; several programs may install at once.
    ///
    /// A projection that is new starts with an empty live generation at position 0, which the projector then fills. One
    /// whose files changed stays as it is and needs a replay. Wants a session that may take on the role `annals_app`.
    ///
    /// - Returns: The names of the projections that are new.
    @discardableResult
    package static func install(_ folder: ProjectionFolder, on connection: Connection) async throws -> [String] {
        try await connection.transaction { connection in
            try await connection.execute("SET LOCAL ROLE annals_app")
            try await connection.execute("SET LOCAL client_min_messages = warning")
            try await connection.execute("SELECT pg_advisory_xact_lock(\(lockNumber))")
            for script in folder.bookkeeping { try await connection.run(script: script) }
            var installed: [String] = []
            for projection in folder.projections {
                let isKnown = try await connection.row(
                    "SELECT EXISTS (SELECT FROM projection.live WHERE projection = \(projection.name))", as: Bool.self)
                guard isKnown != true else { continue }
                try await install(projection, on: connection)
                installed.append(projection.name)
            }
            return installed
        }
    }

    /// The same over a session of its own, opened as whoever the configuration connects.
    @discardableResult
    package static func install(
        _ folder: ProjectionFolder, to configuration: ConnectionConfiguration
    ) async throws -> [String] {
        var configuration = configuration
        configuration.role = nil
        let connection = try await Connection.open(configuration)
        do {
            let installed = try await install(folder, on: connection)
            await connection.close()
            return installed
        } catch {
            await connection.close()
            throw error
        }
    }

    private static func install(_ projection: Projection, on connection: Connection) async throws {
        do throws(PostgresError) {
            try await connection.run(script: projection.tablesSQL)
        } catch {
            throw projection.blaming(error)
        }
        try await projection.checkColumns(on: connection)
        let generation = try await Generation.create(projection, state: .live, target: 0, on: connection)
        for statement in generation.indexStatements {
            try await connection.execute(Query(unescaped: statement))
        }
        try await generation.attach(on: connection)
        try await projection.checkPurity(on: connection)
        try await connection.execute(
            "INSERT INTO projection.live (projection, generation) VALUES (\(projection.name), \(generation.id)::integer)"
        )
    }

    /// Any number nobody else uses for advisory locks in the same database: "annalspr" in ASCII.
    private static let lockNumber: Int64 = 0x616E_6E61_6C73_7072
}
