import Postgres

/// Making, serving and dropping a generation's own tables.
extension Generation {
    /// Makes a generation with empty tables of its own, in the transaction that is open.
    static func create(
        _ projection: Projection, state: State, target: Int64, isScratch: Bool = false, on connection: Connection
    ) async throws -> Generation {
        let rows = try await connection.rows(
            """
            INSERT INTO projection.generation (
                projection, state, scratch, target, tables, tables_sql, project_sql, indexes_sql, checksum
            )
            VALUES (
                \(projection.name), \(state.rawValue), \(isScratch), \(target), \(projection.tables),
                \(projection.tablesSQL), \(projection.projectSQL), \(projection.indexesSQL), \(projection.checksum)
            )
            RETURNING \(unescaped: columns)
            """,
            as: Row.self)
        guard let row = rows.first else { throw PostgresError(.misuse, "A generation was not made") }
        let generation = try Generation(row)
        for part in generation.parts {
            // The check spares ATTACH the look at every row; the default spares project.sql the generation.
            try await connection.execute(
                """
                CREATE TABLE projection.\(identifier: part.name) (
                    LIKE projection.\(identifier: part.table) INCLUDING ALL,
                    CONSTRAINT \(identifier: "\(part.name)_generation") CHECK (generation = \(unescaped: "\(generation.id)"))
                )
                """)
            try await connection.execute(
                """
                ALTER TABLE projection.\(identifier: part.name)
                ALTER COLUMN generation SET DEFAULT \(unescaped: "\(generation.id)")
                """)
        }
        return generation
    }

    /// The statements that build its indexes, in the order of `indexes.sql`.
    var indexStatements: [String] {
        SQLText(indexesSQL).statements.map { $0.naming(tables, of: id).text }
    }

    /// Makes its tables partitions of the read tables. Readers go on: ATTACH takes no lock that they would wait for.
    func attach(on connection: Connection) async throws(PostgresError) {
        for part in parts {
            try await connection.execute(
                """
                ALTER TABLE projection.\(identifier: part.table)
                ATTACH PARTITION projection.\(identifier: part.name) FOR VALUES IN (\(unescaped: "\(id)"))
                """)
        }
    }

    /// Takes its tables from under the read tables, if they are there, and drops them. Not inside a transaction.
    ///
    /// `DETACH … CONCURRENTLY` lets readers go on where a plain DROP of a partition would lock them out.
    func dropTables(on connection: Connection) async throws(PostgresError) {
        for part in parts {
            let attachment = try await connection.row(
                """
                SELECT inhdetachpending FROM pg_inherits
                WHERE inhrelid = to_regclass(\("projection.\"\(part.name)\""))
                """,
                as: Bool.self)
            if let isPending = attachment {
                try await connection.execute(
                    """
                    ALTER TABLE projection.\(identifier: part.table)
                    DETACH PARTITION projection.\(identifier: part.name)
                    \(unescaped: isPending ? "FINALIZE" : "CONCURRENTLY")
                    """)
            }
            try await connection.execute("DROP TABLE IF EXISTS projection.\(identifier: part.name)")
        }
    }
}
