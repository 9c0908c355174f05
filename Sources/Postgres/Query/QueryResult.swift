import CPostgres

/// One result of libpq: owned once, cleared when it goes out of scope.
struct QueryResult: ~Copyable {
    let handle: OpaquePointer

    init?(_ handle: OpaquePointer?) {
        guard let handle else { return nil }
        self.handle = handle
    }

    deinit { PQclear(handle) }

    var status: ExecStatusType { PQresultStatus(handle) }

    var isError: Bool { status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE }

    /// What the server said it did, such as `INSERT 0 1`.
    var commandTag: String { String(cString: PQcmdStatus(handle)) }

    /// Rows that were returned, inserted, changed or deleted; 0 where the statement has none.
    var affectedRows: Int { Int(String(cString: PQcmdTuples(handle))) ?? 0 }
}
