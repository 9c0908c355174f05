package import Postgres

/// Why nothing was imported.
package enum ImportError: Error, Hashable, Sendable {
    /// The log has events already.
    case notEmpty
    /// What is wrong on which line, counted from 1.
    case line(Int, String)
    /// The file ends before the log it holds does.
    case cutOff(lines: Int, events: Int64, of: Int64)
    /// All lines are in order, and yet something beside the events does not fit them.
    case fault(LogFault)
    case database(PostgresError)
}

extension ImportError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notEmpty: "the log is not empty: import into a new database"
        case .line(let line, let reason): "line \(line): \(reason); nothing was imported"
        case .cutOff(let lines, let events, let all):
            "the file ends after line \(lines) with \(events) of \(all) events, it is cut off; nothing was imported"
        case .fault(let fault): "\(fault); nothing was imported"
        case .database(let error): "\(error) Nothing was imported."
        }
    }
}
