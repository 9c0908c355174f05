import CPostgres

extension Connection {
    /// Sends all statements in one go and returns the number of rows of each: one round trip instead of many.
    ///
    /// All or nothing: outside a transaction the batch is one. The error is that of the first statement that failed and
    /// names it. COPY and transaction control have no place in a batch.
    @discardableResult
    package func pipeline(
        _ queries: [Query], fileID: String = #fileID, line: Int = #line
    ) async throws(PostgresError) -> [Int] {
        let sites = queries.map { CallSite(statement: $0.sql, fileID: fileID, line: line) }
        let site = CallSite(fileID: fileID, line: line)
        try await takeTurn(site)
        return try await interruptible(site) { handle, statement throws(PostgresError) in
            guard PQenterPipelineMode(handle) == 1 else { throw failure(handle, site) }
            for (query, site) in zip(queries, sites) where !query.parameters.send(query.sql, on: handle) {
                let error = failure(handle, site)
                // What was queued before must not run without the rest, and nothing tells libpq to forget it.
                close()
                throw error
            }
            defer { PQexitPipelineMode(handle) }
            guard PQpipelineSync(handle) == 1 else { throw failure(handle, site) }
            statement.sent()
            return try takeBatch(sites, handle, statement, site)
        }
    }

    private func takeBatch(
        _ sites: [CallSite], _ handle: OpaquePointer, _ statement: RunningStatement, _ batch: CallSite
    ) throws(PostgresError) -> [Int] {
        var counts: [Int] = []
        var error: PostgresError?
        for site in sites {
            // Each statement has one result and an end; those after a failed one only say that they were skipped.
            while let result = nextResult(handle, statement) {
                if result.isError {
                    error = error ?? PostgresError(result: result, site: site)
                } else {
                    counts.append(result.affectedRows)
                }
            }
        }
        // COMMIT happens at the sync, and with it the checks of deferred constraints.
        while PQstatus(handle) == CONNECTION_OK {
            guard let result = nextResult(handle, statement) else { continue }
            if result.status == PGRES_PIPELINE_SYNC { break }
            if result.isError { error = error ?? PostgresError(result: result, site: batch) }
        }
        if var error {
            classify(&error, handle, statement)
            throw error
        }
        return counts
    }
}
