import CPostgres
import Dispatch
package import Logging

/// One session with PostgreSQL, run by libpq on a serial queue of its own.
///
///     let connection = try await Connection.open(ConnectionConfiguration(url: url))
///     let rows = try await connection.rows("SELECT id, name FROM t WHERE id = \(id)", as: (Int64, String?).self)
///     for (id, name) in rows { … }
///     try await connection.transaction { connection in
///         try await connection.execute("INSERT INTO t SELECT * FROM unnest(\(ids), \(names))")
///     }
///
/// - `execute` returns the number of rows, `rows` and `row` decode them by position, `run(script:)` takes several statements.
/// - `transaction` (in a transaction: a savepoint), `pipeline`, `copyIn` and `copyOut` hold the session: statements of other tasks
///   wait until they are done, those of the body's own task and its child tasks go through.
/// - A statement whose task is cancelled is cancelled on the server and throws an error that `isCancelled`.
/// - Any number of tasks may share a connection; statements go one at a time. Work side by side wants a `ConnectionPool`.
package actor Connection {
    package nonisolated let configuration: ConnectionConfiguration
    package nonisolated let logger: Logger

    private let executor = SerialQueueExecutor(label: "postgres.connection")
    var queue: DispatchQueue { executor.queue }
    private let notices: NoticeLog
    private(set) var handle: OpaquePointer?
    private(set) var canceller: StatementCanceller?

    /// The transaction or COPY that has the session to itself, and the tasks waiting for its end.
    var holder: Hold?
    var waiting: [(id: Int, continuation: CheckedContinuation<Void, Never>)] = []
    var lastWaiter = 0
    /// Open transactions: 1 within BEGIN, one more for each savepoint.
    var depth = 0

    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// Where notifications go once somebody listens.
    var listening: Listening?
    var lastListening = 0

    /// Connects, sets the session's time zone and time-outs, and takes on the role.
    package static func open(
        _ configuration: ConnectionConfiguration, logger: Logger = Logger(label: "annals.postgres"),
        fileID: String = #fileID, line: Int = #line
    ) async throws(PostgresError) -> Connection {
        let connection = Connection(configuration, logger: logger)
        try await connection.connect(CallSite(fileID: fileID, line: line))
        return connection
    }

    private init(_ configuration: ConnectionConfiguration, logger: Logger) {
        self.configuration = configuration
        self.logger = logger
        notices = NoticeLog(logger)
    }

    private func connect(_ site: CallSite) async throws(PostgresError) {
        guard let handle = configuration.connect() else {
            throw PostgresError(.cannotConnect, "out of memory", site: site)
        }
        self.handle = handle
        guard PQstatus(handle) == CONNECTION_OK, let canceller = StatementCanceller(handle) else {
            let message = String(cString: PQerrorMessage(handle))
            close()
            throw PostgresError(.cannotConnect, message, sqlState: ConnectionRefusal(message).sqlState, site: site)
        }
        self.canceller = canceller
        notices.attach(to: handle)
        do {
            try await run(script: configuration.sessionScript, fileID: site.fileID, line: site.line)
        } catch {
            close()
            throw error
        }
    }

    /// Ends the session; statements after it throw. An open transaction is rolled back by the server.
    package func close() {
        guard let handle else { return }
        listening?.end(nil)
        listening = nil
        canceller = nil
        PQfinish(handle)
        self.handle = nil
    }

    isolated deinit {
        listening?.end(nil)
        if let handle { PQfinish(handle) }
    }

    /// Whether the session still stands, as far as can be told without asking the server: a restart is noticed.
    package var isOpen: Bool {
        guard let handle, PQstatus(handle) == CONNECTION_OK else { return false }
        return readWhatIsThere(handle)
    }

    /// Takes in what the server has sent unasked, without waiting; false where the session has ended.
    func readWhatIsThere(_ handle: OpaquePointer) -> Bool {
        // The server's farewell and the end of the stream take two reads, and a dispatch source reports both only once.
        var socket = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
        while poll(&socket, 1, 0) > 0 {
            guard PQconsumeInput(handle) == 1 else { return false }
        }
        deliverNotifications()
        return true
    }

    /// Whether a transaction is open, as the server last said.
    package var isInTransaction: Bool {
        guard let handle else { return false }
        return [PQTRANS_INTRANS, PQTRANS_INERROR, PQTRANS_ACTIVE].contains(PQtransactionStatus(handle))
    }

    /// Whether the session is open and in no transaction or COPY, so that somebody else may have it.
    package var isClean: Bool {
        guard let handle, isOpen else { return false }
        return PQtransactionStatus(handle) == PQTRANS_IDLE && holder == nil
    }
}
