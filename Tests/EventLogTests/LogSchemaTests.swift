import EventLog
import Postgres
import TestSupport
import Testing

@Suite(.emptyDatabase)
struct LogSchemaTests {
    private let configuration = FreshDatabase.current.configuration

    private func schema() throws -> LogSchema {
        try LogSchema(
            roles: RepositoryFolder.path(of: "sql/roles.sql"), migrations: RepositoryFolder.path(of: "sql/log"))
    }

    @Test func twoAtOnceApplyEachFileOnce() async throws {
        let schema = try schema()
        let pending = try await schema.status(of: configuration).pending.map(\.name)
        async let one = schema.apply(to: configuration)
        async let other = schema.apply(to: configuration)
        let applied = try await one.map(\.name) + other.map(\.name)
        #expect(applied.sorted() == pending)

        #expect(try await schema.apply(to: configuration) == [])
        let status = try await schema.status(of: configuration)
        #expect(status.pending.isEmpty)
        #expect(!status.hasDrifted)
    }

    /// Definers run with their owner's rights: those of annals_owner, never those of the superuser who migrates.
    @Test func allOfItBelongsToTheOwner() async throws {
        try await schema().apply(to: configuration)
        let connection = try await FreshDatabase.current.connect()
        let strangers = try await connection.rows(
            """
            SELECT relname::text FROM pg_class
            WHERE relnamespace = 'log'::regnamespace AND relowner <> 'annals_owner'::regrole
            UNION ALL
            SELECT proname::text FROM pg_proc
            WHERE pronamespace = 'log'::regnamespace AND proowner <> 'annals_owner'::regrole
            """,
            as: String.self)
        #expect(strangers == [])
    }

    /// One redacted row is enough for autovacuum to come.
    @Test func aTakenDownTextIsVacuumedSoon() async throws {
        try await schema().apply(to: configuration)
        let connection = try await FreshDatabase.current.connect()
        let options = try await connection.row(
            "SELECT array_to_string(reloptions, ' ') FROM pg_class WHERE oid = 'log.article_text'::regclass",
            as: String?.self)
        #expect(options == "autovacuum_vacuum_threshold=0 autovacuum_vacuum_scale_factor=0")
    }

    /// Whoever migrates needs the right to make roles, and no more.
    @Test func noSuperuserIsNeeded() async throws {
        let superuser = try await FreshDatabase.current.connect()
        let database = try #require(try await superuser.row("SELECT current_database()::text", as: String.self))
        let migrator = "migrator_\(database)"
        try await superuser.run(
            script: """
                CREATE ROLE "\(migrator)" LOGIN CREATEROLE;
                ALTER DATABASE "\(database)" OWNER TO "\(migrator)";
                """)
        var plain = configuration
        plain["user"] = migrator
        plain["password"] = nil
        try await schema().apply(to: plain)
        let log = Log(ConnectionPool(plain.asApplication))
        #expect(try await log.append(Sample.curation("a")).map(\.position) == [1])
        await log.pool.close()
        try await superuser.run(
            script: """
                ALTER DATABASE "\(database)" OWNER TO CURRENT_USER;
                DROP OWNED BY "\(migrator)";
                DROP ROLE "\(migrator)";
                """)
    }
}
