import EventLog
import Postgres
import TestSupport
import Testing

/// Nothing changes: not by the application, which has no right to, and not by the owner, by mistake.
@Suite(.freshDatabase)
struct GuardTests {
    static let changes = ["event", "head", "stream", "article_text"].flatMap { table in
        ["UPDATE log.\(table) SET \(Self.column[table] ?? "")", "DELETE FROM log.\(table)", "TRUNCATE log.\(table)"]
    }

    static let inserts = [
        "INSERT INTO log.event SELECT * FROM log.event", "INSERT INTO log.head SELECT * FROM log.head",
        "INSERT INTO log.stream VALUES ('x', 1)",
        "INSERT INTO log.article_text VALUES (gen_random_uuid(), 'x', 'x')",
    ]

    private static let column = [
        "event": "type = 'x'", "head": "position = 0", "stream": "version = 9", "article_text": "body = 'x'",
    ]

    @Test(arguments: changes + inserts)
    func theApplicationHasNoGrant(_ statement: String) async throws {
        try await recordAnArticle()
        let connection = try await FreshDatabase.current.connect { $0 = $0.asApplication }
        await expect(throwing: "42501") { try await connection.run(script: statement) }
        try await expectNothingChanged()
    }

    @Test(arguments: changes + inserts)
    func theOwnerIsStopped(_ statement: String) async throws {
        try await recordAnArticle()
        let connection = try await FreshDatabase.current.connect { $0 = $0.asOwner }
        await expect(throwing: "AN002") { try await connection.run(script: statement) }
        try await expectNothingChanged()
    }

    /// The guards are up again after an append in the same transaction.
    @Test func theOwnerIsStoppedAfterAnAppend() async throws {
        let connection = try await FreshDatabase.current.connect { $0 = $0.asOwner }
        try await connection.run(script: "BEGIN")
        try await connection.append("a")
        await expect(throwing: "AN002") { try await connection.run(script: "UPDATE log.head SET position = 7") }
    }

    @Test(arguments: [
        "SELECT log.restore('{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}')",
        "SELECT log.blank_texts(0)",
        "ALTER TABLE log.event DISABLE TRIGGER ALL",
        "SET session_replication_role = replica",
        "DROP TABLE log.event",
        "CREATE FUNCTION log.x() RETURNS int LANGUAGE sql RETURN 1",
    ])
    func theApplicationCannotGoRound(_ statement: String) async throws {
        let connection = try await FreshDatabase.current.connect { $0 = $0.asApplication }
        await expect(throwing: "42501") { try await connection.run(script: statement) }
    }

    @Test func theReaderReadsAndCannotAppend() async throws {
        try await recordAnArticle()
        let connection = try await FreshDatabase.current.connect { $0 = $0.asReader }
        let events = try await connection.row("SELECT count(*) FROM log.event", as: Int.self)
        #expect(events == 1)
        await expect(throwing: "42501") { try await connection.append("a") }
    }

    /// A function that runs with its owner's rights must not look names up where its caller says.
    @Test func definersFixTheirSearchPath() async throws {
        let connection = try await FreshDatabase.current.connect()
        let open = try await connection.rows(
            """
            SELECT proname::text
            FROM pg_proc
            WHERE pronamespace = 'log'::regnamespace
                AND prosecdef
                AND coalesce(array_to_string(proconfig, ','), '') NOT LIKE '%search_path=pg_catalog, pg_temp%'
            """,
            as: String.self)
        #expect(open == [])
        let definers = try await connection.row(
            "SELECT count(*) FROM pg_proc WHERE pronamespace = 'log'::regnamespace AND prosecdef", as: Int.self)
        #expect(definers == 4)
    }

    private func recordAnArticle() async throws {
        try await FreshDatabase.current.log().append(Sample.recording(Sample.article("one")))
    }

    private func expectNothingChanged() async throws {
        let pool = FreshDatabase.current.pool()
        let outcome = try await Verification(pool).run()
        #expect(outcome == Verification.Outcome(events: 1, fault: nil))
    }

}

/// Expects PostgreSQL's refusal with this SQLSTATE.
private func expect(
    throwing state: SQLState, sourceLocation: SourceLocation = #_sourceLocation, _ body: () async throws -> Void
) async {
    await #expect(sourceLocation: sourceLocation) {
        try await body()
    } throws: { error in
        (error as? PostgresError)?.sqlState == state
    }
}
