import CPostgres

extension Connection {
    /// Loads rows with `COPY … FROM STDIN`, all or none, and returns their number.
    ///
    ///     try await connection.copyIn("COPY t (id, name) FROM STDIN (FORMAT binary)") { writer in
    ///         for item in items { try await writer.append(item.id, item.name) }
    ///     }
    ///
    /// When the body throws, the server forgets the rows. The body has the connection to itself but must not run
    /// statements on it. COPY takes no parameters.
    @discardableResult
    nonisolated(nonsending) package func copyIn(
        _ statement: Query, fileID: String = #fileID, line: Int = #line,
        _ body: (inout CopyWriter) async throws -> Void
    ) async throws -> Int {
        let site = CallSite(statement: statement.sql, fileID: fileID, line: line)
        let hold = try await hold(site)
        do {
            let isBinary = try await startCopyIn(statement, site)
            var writer = CopyWriter(connection: self, isBinary: isBinary, site: site)
            do {
                try await Hold.$current.withValue(hold ?? Hold.current) { try await body(&writer) }
            } catch {
                await writer.abandon()
                throw error
            }
            let rows = try await writer.finish()
            if hold != nil { await release() }
            return rows
        } catch {
            if hold != nil { await release() }
            throw error
        }
    }

    private func startCopyIn(_ query: Query, _ site: CallSite) async throws(PostgresError) -> Bool {
        try await interruptible(site) { handle, statement throws(PostgresError) in
            try startCopy(query, PGRES_COPY_IN, handle, statement, site)
        }
    }

    /// Puts the session into COPY and says whether the format is binary.
    func startCopy(
        _ query: Query, _ direction: ExecStatusType, _ handle: OpaquePointer, _ statement: RunningStatement,
        _ site: CallSite
    ) throws(PostgresError) -> Bool {
        guard query.parameters.send(query.sql, on: handle) else { throw failure(handle, site) }
        statement.sent()
        guard let result = nextResult(handle, statement) else { throw failure(handle, site) }
        if result.status == direction { return PQbinaryTuples(result.handle) == 1 }
        var error =
            result.isError
            ? PostgresError(result: result, site: site)
            : PostgresError(.misuse, "The statement is no COPY in this direction", site: site)
        let isOtherCopy = refuseCopy(handle, result)
        do throws(PostgresError) {
            try drain(handle, statement, site) { (_: borrowing QueryResult) throws(PostgresError) in }
        } catch let rest {
            if result.isError && !isOtherCopy && PQstatus(handle) != CONNECTION_OK { error.reason = rest.reason }
        }
        classify(&error, handle, statement)
        throw error
    }

    func sendCopyData(_ bytes: [UInt8], _ site: CallSite) async throws(PostgresError) {
        try await interruptible(site) { handle, statement throws(PostgresError) in
            statement.sent()
            let sent = bytes.withUnsafeBytes { buffer in
                PQputCopyData(handle, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count))
            }
            guard sent == 1 else { throw failure(handle, site) }
        }
    }

    /// Ends COPY, successfully unless a reason is given, and returns the number of rows.
    func endCopyIn(because reason: String?, _ site: CallSite) async throws(PostgresError) -> Int {
        try await interruptible(site, cancellable: reason == nil) { handle, statement throws(PostgresError) in
            guard PQputCopyEnd(handle, reason) == 1 else { throw failure(handle, site) }
            statement.sent()
            return try drain(handle, statement, site) { (result: borrowing QueryResult) throws(PostgresError) in
                result.affectedRows
            }
        }
    }
}
