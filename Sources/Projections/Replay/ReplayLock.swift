import Postgres

/// Who replays a projection holds an advisory lock on it, on a session that does nothing else: it ends with the program,
/// however that ends.
enum ReplayLock {
    /// "repl" in ASCII: the first half of the lock's number, the projection's name hashed being the second.
    private static let family: Int32 = 0x7265_706C

    /// - Throws: `ProjectionError.held`, naming the holder, where another replay has one of them and keeps it.
    static func take(_ projections: [String], on connection: Connection) async throws {
        for projection in projections.sorted() {
            do {
                try await connection.transaction { connection in
                    // A program that was killed a moment ago may still be dying.
                    try await connection.execute("SET LOCAL lock_timeout = '2s'")
                    // The lock is the session's, and stays when the transaction ends.
                    try await connection.execute("SELECT pg_advisory_lock(\(family), hashtext(\(projection)))")
                }
            } catch let error as PostgresError where error.sqlState == .lockNotAvailable {
                throw ProjectionError.held(projection: projection, by: try await holder(of: projection, on: connection))
            }
        }
    }

    /// Takes the locks for the body only, on a session that others will use after it.
    static func hold(_ projections: [String], on connection: Connection, _ body: () async throws -> Void) async throws {
        do {
            try await take(projections, on: connection)
            try await body()
        } catch {
            // What went wrong is what to tell, even where the session is lost and its locks with it.
            try? await release(projections, on: connection)
            throw error
        }
        try await release(projections, on: connection)
    }

    /// Gives back those that the session has, of those given.
    private static func release(_ projections: [String], on connection: Connection) async throws {
        try await uncancelled {
            for projection in projections {
                try await connection.execute(
                    """
                    SELECT pg_advisory_unlock(\(family), hashtext(\(projection))) FROM pg_locks
                    WHERE locktype = 'advisory' AND granted AND objsubid = 2 AND pid = pg_backend_pid()
                        AND classid = (\(family))::bigint::oid
                        AND objid = (hashtext(\(projection))::bigint & 4294967295)::oid
                    """)
            }
        }
    }

    private static func holder(of projection: String, on connection: Connection) async throws -> String {
        let row = try await connection.row(
            """
            SELECT application_name, pid::text, to_char(backend_start, 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
            FROM pg_locks JOIN pg_stat_activity USING (pid)
            WHERE locktype = 'advisory' AND granted AND objsubid = 2
                AND pg_locks.database = (SELECT oid FROM pg_database WHERE datname = current_database())
                AND classid = (\(family))::bigint::oid
                AND objid = (hashtext(\(projection))::bigint & 4294967295)::oid
            LIMIT 1
            """,
            as: (String?, String, String?).self)
        guard let (name, pid, since) = row else { return "another program" }
        return "\(name ?? "a program") (database session \(pid), since \(since ?? "a while ago"))"
    }
}
