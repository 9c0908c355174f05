import CPostgres
import Logging

extension Connection {
    /// Runs the body in a transaction: commits when it returns, rolls back when it throws.
    ///
    /// Inside a transaction of the same task it is a savepoint, and `mode` is that of the outer one. Statements of other
    /// tasks wait until the end. COMMIT is not cancelled with the task; when the connection is lost under it, the error's
    /// SQLSTATE is 08007, for then nobody knows whether it took effect. A body that swallowed the error of a statement
    /// makes the commit throw, since PostgreSQL would roll back silently.
    @discardableResult
    nonisolated(nonsending) package func transaction<Value>(
        _ mode: TransactionMode = .readCommitted, fileID: String = #fileID, line: Int = #line,
        _ body: (Connection) async throws -> Value
    ) async throws -> Value {
        let site = CallSite(fileID: fileID, line: line)
        let hold = try await begin(mode, site)
        do {
            let value = try await Hold.$current.withValue(hold ?? Hold.current) { try await body(self) }
            try await commit(site)
            return value
        } catch {
            await rollBack(site)
            throw error
        }
    }

    private func begin(_ mode: TransactionMode, _ site: CallSite) async throws(PostgresError) -> Hold? {
        let hold = try await hold(site)
        do throws(PostgresError) {
            try await control(depth == 0 ? "BEGIN \(mode.sql)" : "SAVEPOINT s\(depth)", site, cancellable: true)
        } catch {
            if hold != nil { release() }
            throw error
        }
        depth += 1
        return hold
    }

    private func commit(_ site: CallSite) async throws(PostgresError) {
        let handle = try usableHandle(site)
        guard PQtransactionStatus(handle) != PQTRANS_IDLE else {
            throw PostgresError(.misuse, "The transaction was ended by a statement inside of it", site: site)
        }
        do throws(PostgresError) {
            let tag = try await control(depth == 1 ? "COMMIT" : "RELEASE SAVEPOINT s\(depth - 1)", site)
            guard tag != "ROLLBACK" else {
                throw PostgresError(
                    .server, "the transaction was rolled back, for a statement in it had failed",
                    sqlState: .inFailedTransaction, site: site)
            }
        } catch {
            var error = error
            if error.isConnectionLost { error.sqlState = .transactionResolutionUnknown }
            throw error
        }
        leave()
    }

    /// Ends the innermost transaction that `commit` did not; a session that cannot even roll back is closed.
    private func rollBack(_ site: CallSite) async {
        let isOutermost = depth == 1
        defer { leave() }
        guard let handle, PQstatus(handle) == CONNECTION_OK, PQtransactionStatus(handle) != PQTRANS_IDLE else { return }
        do {
            if isOutermost {
                try await control("ROLLBACK", site)
            } else {
                try await control("ROLLBACK TO SAVEPOINT s\(depth - 1)", site)
            }
        } catch {
            logger.warning("Closing a connection that cannot roll back", metadata: ["error": "\(error)"])
            close()
        }
    }

    private func leave() {
        depth -= 1
        if depth == 0 { release() }
    }

    /// Runs a statement that steers a transaction and returns what the server says it did.
    @discardableResult
    private func control(
        _ sql: String, _ site: CallSite, cancellable: Bool = false
    ) async throws(PostgresError) -> String {
        var site = site
        site.statement = sql
        return try await perform(site, cancellable: cancellable) { handle in
            PQsendQuery(handle, sql) == 1
        } receive: { (result: borrowing QueryResult) throws(PostgresError) in
            result.commandTag
        }
    }
}
