import Postgres
import TestSupport
import Testing

@Suite(.emptyDatabase) struct ErrorTests {
    @Test func serverErrorCarriesItsFields() async throws {
        let connection = try await openConnection()
        try await connection.execute("CREATE TEMP TABLE t (id bigint CONSTRAINT t_id_key UNIQUE)")
        try await connection.execute("INSERT INTO t VALUES (4711)")
        let line = #line + 1
        let caught = try await databaseError { try await connection.execute("INSERT INTO t VALUES (\(4711))") }
        let error = try #require(caught)
        #expect(error.reason == .server)
        #expect(error.sqlState == .uniqueViolation)
        #expect(error.constraint == "t_id_key")
        #expect(error.table == "t")
        #expect(error.statement == "INSERT INTO t VALUES ($1)")
        #expect(error.fileID == "PostgresTests/ErrorTests.swift")
        #expect(error.line == line)
        #expect(!error.isConnectionLost && !error.isCancelled)
        #expect(
            error.description
                == "PostgreSQL refused: the value exists already (constraint t_id_key, SQLSTATE 23505).")
        #expect(!error.description.contains("4711"))
        #expect(String(reflecting: error).contains("Key (id)=(4711) already exists."))
        #expect(String(reflecting: error).contains("PostgresTests/ErrorTests.swift:\(line)"))
    }

    @Test(arguments: [
        ("SELEC 1", SQLState.syntaxError), ("SELECT * FROM nowhere", .undefinedTable),
        ("INSERT INTO checked VALUES (-1)", .checkViolation), ("INSERT INTO checked VALUES (NULL)", .notNullViolation),
        ("INSERT INTO child VALUES (5)", .foreignKeyViolation), ("SELECT 1 / 0", "22012"),
    ]) func kinds(_ statement: String, _ state: SQLState) async throws {
        let connection = try await openConnection()
        try await connection.run(
            script: """
                CREATE TEMP TABLE checked (id int PRIMARY KEY CHECK (id > 0));
                CREATE TEMP TABLE child (id int REFERENCES checked);
                """)
        let error = try await databaseError { try await connection.execute(Query(unescaped: statement)) }
        #expect(error?.sqlState == state)
    }

    @Test func decodingNamesColumnIndexAndTypes() async throws {
        let connection = try await openConnection()
        let wrong = try await databaseError {
            _ = try await connection.rows("SELECT 1 AS a, 'x'::text AS b", as: (Int, Int64).self)
        }
        #expect(
            wrong?.message
                == "Column b (index 1, row 0) of type text does not decode as Int64: the types do not match")
        #expect(wrong?.statement == "SELECT 1 AS a, 'x'::text AS b")
        let null = try await databaseError {
            _ = try await connection.rows("SELECT NULLIF(g, 2) AS g FROM generate_series(1, 2) g", as: Int32.self)
        }
        #expect(
            null?.message == "Column g (index 0, row 1) of type integer does not decode as Int32: the value is NULL")
        let count = try await databaseError { _ = try await connection.rows("SELECT 1, 2", as: Int.self) }
        #expect(count?.message == "The statement returns 2 columns where 1 are decoded")
    }

    @Test func refusedSessions() async throws {
        var configuration = FreshDatabase.current.configuration
        configuration.database = "no_such_database_here"
        let missing = try await databaseError { [configuration] in _ = try await Connection.open(configuration) }
        #expect(missing?.reason == .cannotConnect)
        #expect(missing?.sqlState == "3D000")
        let nobody = try await databaseError {
            _ = try await Connection.open(ConnectionConfiguration(url: "postgresql://nobody@127.0.0.1:1/x"))
        }
        #expect(nobody?.reason == .cannotConnect)
        #expect(nobody?.sqlState == nil)
        #expect(nobody?.description.contains("\n") == false)
        let role = try await databaseError { _ = try await openConnection { $0.role = "no such \"role" } }
        #expect(role?.sqlState == "22023")
    }

    @Test func aMalformedAddressHidesItsPassword() throws {
        let error = #expect(throws: PostgresError.self) {
            try ConnectionConfiguration(url: "postgresql://user:sec%ret@host/x")
        }
        #expect(error.map { String(reflecting: $0).contains("sec") } == false)
    }

    @Test func theAddressKeepsItsEncryption() throws {
        let configuration = try ConnectionConfiguration(
            url: "postgresql://u:secret@db.example/x?sslmode=verify-full&sslrootcert=/ca.pem&connect_timeout=3")
        #expect(configuration["sslmode"] == "verify-full")
        #expect(configuration["sslrootcert"] == "/ca.pem")
        #expect(configuration["connect_timeout"] == "3")
        #expect("\(configuration)" == "host=db.example user=u dbname=x")
    }

    @Test func aTerminatedBackendIsALostConnection() async throws {
        let victim = try await openConnection()
        let other = try await openConnection()
        let process = try #require(try await victim.row("SELECT pg_backend_pid()", as: Int32.self))
        #expect(await victim.isOpen)
        // The second argument waits until the process is gone.
        try await other.execute("SELECT pg_terminate_backend(\(process), 5000)")
        #expect(await !victim.isOpen)
        let error = try await databaseError { try await victim.execute("SELECT 1") }
        #expect(error?.isConnectionLost == true)
        let again = try await databaseError { try await victim.execute("SELECT 1") }
        #expect(again?.isConnectionLost == true)
    }

    @Test func aClosedConnectionSaysSo() async throws {
        let connection = try await openConnection()
        await connection.close()
        let error = try await databaseError { try await connection.execute("SELECT 1") }
        #expect(error?.reason == .misuse)
    }
}
