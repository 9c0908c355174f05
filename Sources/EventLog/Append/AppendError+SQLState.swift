import Chronicle
import Postgres

extension SQLState {
    // Raised by the functions in sql/log.
    static let wrongExpectedVersion: SQLState = "AN001"
    static let changeRefused: SQLState = "AN002"
    static let eventTaken: SQLState = "AN003"
    static let malformedAppend: SQLState = "AN004"
    static let logNotEmpty: SQLState = "AN005"
    static let brokenExport: SQLState = "AN006"
    static let unknownArticle: SQLState = "AN007"
}

extension AppendError {
    /// The one place that reads what PostgreSQL says about a group as a whole. Outcomes of its single appends come as
    /// rows and never through here.
    init(_ error: PostgresError) {
        self =
            switch error.sqlState {
            case SQLState.malformedAppend?: .malformed(error.message)
            default: Self.isAboutTheData(error) ? .refused(error) : .unavailable(error)
            }
    }

    /// Whether one append of a group may be to blame, so that the others deserve a try of their own.
    var mayConcernOneOnly: Bool {
        switch self {
        case .refused, .malformed: true
        case .conflict, .taken, .unknownArticle, .unavailable, .cancelled: false
        }
    }

    private static func isAboutTheData(_ error: PostgresError) -> Bool {
        // 22: a value that does not fit, such as a NUL in a text; 23: a constraint; 54: too large.
        ["22", "23", "54", "AN"].contains(error.sqlState?.category ?? "")
    }
}
