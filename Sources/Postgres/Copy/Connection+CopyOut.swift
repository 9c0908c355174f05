import CPostgres

extension Connection {
    /// Reads what `COPY … TO STDOUT` sends, as chunks of whole rows in the format that the statement names.
    ///
    /// The body may leave early; the rest is then cancelled on the server. COPY takes no parameters.
    nonisolated(nonsending) package func copyOut<Value>(
        _ statement: Query, fileID: String = #fileID, line: Int = #line,
        _ body: (CopyChunks) async throws -> Value
    ) async throws -> Value {
        let site = CallSite(statement: statement.sql, fileID: fileID, line: line)
        let hold = try await hold(site)
        do {
            try await startCopyOut(statement, site)
            let value: Value
            do {
                value = try await Hold.$current.withValue(hold ?? Hold.current) {
                    try await body(CopyChunks(connection: self, site: site))
                }
            } catch {
                await endCopyOut()
                throw error
            }
            await endCopyOut()
            if hold != nil { await release() }
            return value
        } catch {
            if hold != nil { await release() }
            throw error
        }
    }

    private func startCopyOut(_ query: Query, _ site: CallSite) async throws(PostgresError) {
        _ = try await interruptible(site) { handle, statement throws(PostgresError) in
            try startCopy(query, PGRES_COPY_OUT, handle, statement, site)
        }
    }

    /// About 64 KiB of rows, or nil after the last; the end of COPY may still report an error.
    func nextCopyChunk(_ site: CallSite) async throws(PostgresError) -> [UInt8]? {
        try await interruptible(site) { handle, statement throws(PostgresError) in
            statement.sent()
            var chunk: [UInt8] = []
            while chunk.count < 1 << 16 {
                var row: UnsafeMutablePointer<CChar>?
                let length = PQgetCopyData(handle, &row, 1)
                if length > 0 {
                    chunk.append(contentsOf: UnsafeRawBufferPointer(start: row, count: Int(length)))
                    PQfreemem(row)
                } else if length < 0 {
                    if !chunk.isEmpty { return chunk }
                    try drain(handle, statement, site) { (_: borrowing QueryResult) throws(PostgresError) in }
                    return nil
                } else {
                    guard waitForInput(handle, statement) else { throw failure(handle, site) }
                }
            }
            return chunk
        }
    }

    /// Leaves COPY, wherever it stands, so that the session can go on.
    private func endCopyOut() {
        guard let handle, PQtransactionStatus(handle) == PQTRANS_ACTIVE, let canceller else { return }
        canceller.cancelNow()
        var row: UnsafeMutablePointer<CChar>?
        while PQgetCopyData(handle, &row, 0) > 0 { PQfreemem(row) }
        while QueryResult(PQgetResult(handle)) != nil {}
    }
}

/// The chunks of one COPY out, for the time of the body.
package struct CopyChunks: AsyncSequence {
    private let connection: Connection
    private let site: CallSite

    init(connection: Connection, site: CallSite) {
        self.connection = connection
        self.site = site
    }

    package func makeAsyncIterator() -> Iterator { Iterator(chunks: self) }

    package struct Iterator: AsyncIteratorProtocol {
        fileprivate let chunks: CopyChunks
        private var isDone = false

        fileprivate init(chunks: CopyChunks) { self.chunks = chunks }

        package mutating func next(
            isolation actor: isolated (any Actor)? = #isolation
        ) async throws(PostgresError) -> [UInt8]? {
            guard !isDone else { return nil }
            let chunk = try await chunks.connection.nextCopyChunk(chunks.site)
            isDone = chunk == nil
            return chunk
        }
    }
}
