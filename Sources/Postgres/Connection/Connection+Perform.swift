import CPostgres

extension Connection {
    /// Sends one command and takes all its results; of several the last one counts, and the first error.
    func perform<Value>(
        _ site: CallSite, cancellable: Bool = true,
        send: (OpaquePointer) -> Bool,
        receive: (borrowing QueryResult) throws(PostgresError) -> Value
    ) async throws(PostgresError) -> Value {
        try await interruptible(site, cancellable: cancellable) { handle, statement throws(PostgresError) in
            guard send(handle) else { throw failure(handle, site) }
            statement.sent()
            return try drain(handle, statement, site, receive)
        }
    }

    /// Blocks this connection's queue, and nothing else, while the body talks to the server; when the task is cancelled, the
    /// server is asked to stop what the body has sent.
    func interruptible<Value>(
        _ site: CallSite, cancellable: Bool = true,
        _ body: (OpaquePointer, RunningStatement) throws(PostgresError) -> Value
    ) async throws(PostgresError) -> Value {
        let handle = try usableHandle(site)
        guard let canceller else { throw PostgresError(.misuse, "The connection is closed", site: site) }
        guard site.statement?.utf8.contains(0) != true else {
            throw PostgresError(.misuse, "The statement holds a NUL character", site: site)
        }
        if cancellable && Task.isCancelled {
            throw PostgresError(.cancelled, "the task was cancelled", sqlState: .queryCancelled, site: site)
        }
        let statement = RunningStatement(canceller)
        let outcome = await withTaskCancellationHandler {
            // A closure that does not mention self would leave the actor, and block a thread of the cooperative pool.
            self.outcome(of: body, handle, statement)
        } onCancel: {
            if cancellable { statement.cancel() }
        }
        deliverNotifications()
        return try outcome.get()
    }

    private func outcome<Value>(
        of body: (OpaquePointer, RunningStatement) throws(PostgresError) -> Value, _ handle: OpaquePointer,
        _ statement: RunningStatement
    ) -> Result<Value, PostgresError> {
        defer { statement.finish() }
        do throws(PostgresError) {
            return .success(try body(handle, statement))
        } catch {
            return .failure(error)
        }
    }

    func usableHandle(_ site: CallSite) throws(PostgresError) -> OpaquePointer {
        guard let handle else { throw PostgresError(.misuse, "The connection is closed", site: site) }
        guard PQstatus(handle) == CONNECTION_OK else {
            throw PostgresError(
                .connectionLost, "the connection was lost before the statement", sqlState: .connectionFailure,
                site: site)
        }
        return handle
    }

    /// The error that libpq itself has to report.
    func failure(_ handle: OpaquePointer, _ site: CallSite) -> PostgresError {
        let isLost = PQstatus(handle) != CONNECTION_OK
        return PostgresError(
            isLost ? .connectionLost : .misuse, String(cString: PQerrorMessage(handle)),
            sqlState: isLost ? .connectionFailure : nil, site: site)
    }

    /// Takes the results of one command until there are no more.
    func drain<Value>(
        _ handle: OpaquePointer, _ statement: RunningStatement, _ site: CallSite,
        _ receive: (borrowing QueryResult) throws(PostgresError) -> Value
    ) throws(PostgresError) -> Value {
        var value: Value?
        var error: PostgresError?
        while let result = nextResult(handle, statement) {
            if result.isError {
                error = error ?? PostgresError(result: result, site: site)
            } else if refuseCopy(handle, result) {
                error = error ?? PostgresError(.misuse, "COPY goes through copyIn and copyOut", site: site)
            } else {
                do throws(PostgresError) { value = try receive(result) } catch let failure { error = error ?? failure }
            }
        }
        if var error {
            if error.reason != .decoding { classify(&error, handle, statement) }
            throw error
        }
        guard let value else { throw failure(handle, site) }
        return value
    }

    func classify(_ error: inout PostgresError, _ handle: OpaquePointer, _ statement: RunningStatement) {
        if PQstatus(handle) != CONNECTION_OK {
            error.reason = .connectionLost
            error.sqlState = error.sqlState ?? .connectionFailure
        } else if error.sqlState == .queryCancelled && statement.isCancelled {
            error.reason = .cancelled
        }
    }

    /// The next result, or nil after the last one.
    func nextResult(_ handle: OpaquePointer, _ statement: RunningStatement) -> QueryResult? {
        while PQisBusy(handle) == 1, waitForInput(handle, statement) {}
        return QueryResult(PQgetResult(handle))
    }

    /// Waits until the server has sent something; false when the session is lost.
    ///
    /// Wakes once a second only to repeat a cancellation that reached the server before the statement did.
    func waitForInput(_ handle: OpaquePointer, _ statement: RunningStatement) -> Bool {
        var socket = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
        while poll(&socket, 1, 1000) == 0 { statement.cancelAgain() }
        return PQconsumeInput(handle) == 1
    }

    /// Leaves the COPY state that a statement run the ordinary way has brought about.
    func refuseCopy(_ handle: OpaquePointer, _ result: borrowing QueryResult) -> Bool {
        switch result.status {
        case PGRES_COPY_IN:
            PQputCopyEnd(handle, "not started by copyIn")
            return true
        case PGRES_COPY_OUT:
            var buffer: UnsafeMutablePointer<CChar>?
            while PQgetCopyData(handle, &buffer, 0) > 0 { PQfreemem(buffer) }
            return true
        default:
            return false
        }
    }
}
