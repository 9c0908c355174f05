import Postgres

extension Projection {
    /// Refuses a mapping whose rows could depend on anything but the log: the clock, randomness, sequences, the session.
    ///
    /// PostgreSQL itself is asked: it parses the statements as the body of a function that is never called, and the parsed
    /// tree names every function, operator and view by its id, whatever search paths, overloads and casts led there.
    /// Functions written as text are looked into by their words. Wants an open transaction and leaves nothing behind.
    func checkPurity(on connection: Connection) async throws {
        do {
            try await connection.transaction { connection in
                try await probe(on: connection)
                throw RolledBack()
            }
        } catch is RolledBack {
            return
        } catch let error as PostgresError {
            throw blaming(error)
        }
    }

    private func probe(on connection: Connection) async throws {
        let body = SQLText(projectSQL).statements.map { statement in
            statement.tokens.map { token in
                token.kind == .parameter ? "\"\(token.text.dropFirst())\"" : token.text
            }.joined()
        }
        try await connection.run(
            script: """
                CREATE FUNCTION pg_temp.purity("after" bigint, "upto" bigint, "horizon" bigint) RETURNS void
                LANGUAGE sql BEGIN ATOMIC \(body.joined(separator: ";\n"));
                END
                """)
        let findings = try await connection.rows(
            """
            WITH RECURSIVE tree (nodes) AS (
                SELECT prosqlbody::text FROM pg_proc
                WHERE oid = 'pg_temp.purity(bigint, bigint, bigint)'::regprocedure
                UNION
                SELECT adbin::text FROM pg_attrdef
                WHERE adrelid IN (SELECT to_regclass('projection.' || quote_ident(name)) FROM unnest(\(tables)) AS made (name))
                UNION
                SELECT inner_tree.nodes
                FROM tree
                CROSS JOIN LATERAL regexp_matches(tree.nodes, ':(relid|funcid) ([0-9]+)', 'g') AS named (reference)
                CROSS JOIN LATERAL (
                    SELECT ev_action::text AS nodes FROM pg_rewrite
                    WHERE reference[1] = 'relid' AND ev_class = reference[2]::oid
                    UNION ALL
                    SELECT prosqlbody::text FROM pg_proc
                    WHERE reference[1] = 'funcid' AND oid = reference[2]::oid AND prosqlbody IS NOT NULL
                ) AS inner_tree
            ), called AS (
                SELECT DISTINCT pg_proc.oid, proname, provolatile, pronargs, prosqlbody, prosrc, prolang, pronamespace
                FROM tree
                CROSS JOIN LATERAL
                    regexp_matches(nodes, ':(?:funcid|opfuncid|aggfnoid|winfnoid) ([0-9]+)', 'g') AS named (reference)
                JOIN pg_proc ON pg_proc.oid = reference[1]::oid
            )
            SELECT proname::text,
                provolatile = 'v' OR proname::text = ANY (\(Projection.impure)) OR (proname = 'age' AND pronargs = 1),
                CASE
                    WHEN pronamespace <> 'pg_catalog'::regnamespace AND prosqlbody IS NULL
                        AND prolang IN (SELECT oid FROM pg_language WHERE lanname IN ('sql', 'plpgsql'))
                    THEN prosrc
                END
            FROM called
            UNION ALL
            SELECT 'current_timestamp or the like', true, NULL FROM tree WHERE nodes LIKE '%{SQLVALUEFUNCTION%'
            ORDER BY 1
            """,
            as: (String, Bool, String?).self)
        for (name, isImpure, source) in findings {
            if isImpure { throw impurity("\(name) would give other rows another time") }
            guard let source else { continue }
            if let word = try await impureWord(in: source, on: connection) {
                throw impurity("function \(name) uses \(word), which would give other rows another time")
            }
        }
    }

    /// The first word of a function's source that names something impure.
    private func impureWord(in source: String, on connection: Connection) async throws -> String? {
        let tokens = SQLText(source).significant
        // Keywords such as current_date stand without parentheses, functions do not.
        let words = zip(tokens, tokens.dropFirst()).compactMap { word, next in
            next.text == "(" || word.name?.hasPrefix("current_") == true
                || word.name?.hasPrefix("localtime") == true ? word.name : nil
        }
        return try await connection.row(
            """
            SELECT word FROM unnest(\(words)) AS used (word)
            WHERE word = ANY (\(Projection.impure))
                OR EXISTS (SELECT FROM pg_proc WHERE proname::text = word AND provolatile = 'v')
            ORDER BY word LIMIT 1
            """,
            as: String.self)
    }

    private func impurity(_ reason: String) -> ProjectionError {
        .refused(projection: name, file: "project.sql", reason: reason)
    }

    /// What PostgreSQL calls STABLE and is the same only within a statement or a session.
    private static let impure = [
        "now", "transaction_timestamp", "statement_timestamp", "current_date", "current_time", "current_timestamp",
        "localtime", "localtimestamp", "current_setting", "current_user", "session_user", "current_role",
        "current_database", "current_catalog", "current_schema", "current_schemas", "getpgusername",
        "txid_current_if_assigned", "txid_current_snapshot", "txid_snapshot_xmin", "pg_current_snapshot",
        "pg_current_xact_id_if_assigned", "pg_backend_pid", "pg_postmaster_start_time", "pg_conf_load_time",
        "pg_is_in_recovery", "pg_my_temp_schema", "inet_client_addr", "inet_client_port", "inet_server_addr",
        "inet_server_port", "version", "row_security_active", "has_table_privilege",
    ]
}
