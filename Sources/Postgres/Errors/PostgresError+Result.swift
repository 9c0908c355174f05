import CPostgres

extension PostgresError {
    /// The error that a result of libpq carries.
    init(result: borrowing QueryResult, site: CallSite) {
        func field(_ code: Character) -> String? {
            guard let ascii = code.asciiValue, let text = PQresultErrorField(result.handle, Int32(ascii)) else {
                return nil
            }
            return String(cString: text)
        }
        // The letters are those of PG_DIAG_… in postgres_ext.h.
        self.init(
            .server, field("M") ?? String(cString: PQresultErrorMessage(result.handle)),
            sqlState: field("C").map(SQLState.init(rawValue:)), site: site)
        detail = field("D")
        hint = field("H")
        schema = field("s")
        table = field("t")
        column = field("c")
        constraint = field("n")
        position = field("P").flatMap { Int($0) }
        context = field("W")
    }

    init(_ reason: Reason, _ message: String, sqlState: SQLState? = nil, site: CallSite) {
        self.init(
            reason, message, sqlState: sqlState, statement: site.statement, fileID: site.fileID, line: site.line)
    }
}

/// Where in the source a statement was asked for, and its text: what an error needs to say.
struct CallSite: Sendable {
    var statement: String?
    var fileID: String
    var line: Int
}
