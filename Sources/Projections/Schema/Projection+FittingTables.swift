import Postgres

/// Read tables whose `tables.sql` has changed since they were made.
extension Projection {
    /// Makes tables that are new and adds columns that are new, in the transaction that is open.
    ///
    /// Rows of earlier generations have NULL there. Adding a column locks a table out for a moment, so it waits for the
    /// lock only briefly.
    ///
    /// - Throws: `ProjectionError.tablesChanged` where a column is gone or of another type: the generations served now and
    ///   the next must fit into one table.
    func fitTables(on connection: Connection) async throws {
        // The tables as the file would make them, to compare with.
        let twin = 0
        try await connection.run(script: SQLText(tablesSQL).naming(tables, of: twin).text)
        for table in tables {
            let wanted = try await Self.columns(of: GenerationTable(table, of: twin).name, on: connection)
            let present = try await Self.columns(of: table, on: connection)
            if present.isEmpty {
                try await make(table, on: connection)
            } else {
                try await fit(table, present, to: wanted, on: connection)
            }
            try await connection.execute("DROP TABLE projection.\(identifier: GenerationTable(table, of: twin).name)")
        }
    }

    private func make(_ table: String, on connection: Connection) async throws {
        let statement = SQLText(tablesSQL).statements.first { $0.createdTables == [table] }
        try await connection.run(script: statement?.text ?? "")
    }

    private func fit(
        _ table: String, _ present: [Column], to wanted: [Column], on connection: Connection
    ) async throws {
        for column in present where !wanted.contains(where: { $0.name == column.name }) {
            throw ProjectionError.tablesChanged(projection: name, reason: "\(table) no longer has \(column.name)")
        }
        for column in wanted {
            if let twin = present.first(where: { $0.name == column.name }) {
                guard twin.type != column.type else { continue }
                throw ProjectionError.tablesChanged(
                    projection: name, reason: "\(table).\(column.name) is \(column.type) where it was \(twin.type)")
            }
            try await connection.execute("SET LOCAL lock_timeout = '2s'")
            try await connection.execute(
                """
                ALTER TABLE projection.\(identifier: table)
                ADD COLUMN \(identifier: column.name) \(unescaped: column.type)
                """)
        }
    }

    struct Column: Sendable {
        let name: String
        let type: String
    }

    static func columns(of table: String, on connection: Connection) async throws(PostgresError) -> [Column] {
        try await connection.rows(
            """
            SELECT attname::text, format_type(atttypid, atttypmod) FROM pg_attribute
            WHERE attrelid = to_regclass(\("projection.\"\(table)\"")) AND attnum > 0 AND NOT attisdropped
            ORDER BY attnum
            """,
            as: (String, String).self
        ).map { Column(name: $0.0, type: $0.1) }
    }
}
