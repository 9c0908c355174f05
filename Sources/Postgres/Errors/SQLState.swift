/// The five-character code by which PostgreSQL names a kind of error.
///
/// Source: https://www.postgresql.org/docs/current/errcodes-appendix.html
package struct SQLState: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    package init(stringLiteral value: String) { rawValue = value }

    package var description: String { rawValue }

    /// The first two characters: the class that the code belongs to.
    package var category: String { String(rawValue.prefix(2)) }

    package static let connectionFailure: Self = "08006"
    package static let transactionResolutionUnknown: Self = "08007"
    package static let notNullViolation: Self = "23502"
    package static let foreignKeyViolation: Self = "23503"
    package static let uniqueViolation: Self = "23505"
    package static let checkViolation: Self = "23514"
    package static let inFailedTransaction: Self = "25P02"
    package static let serializationFailure: Self = "40001"
    package static let deadlockDetected: Self = "40P01"
    package static let insufficientPrivilege: Self = "42501"
    package static let syntaxError: Self = "42601"
    package static let undefinedTable: Self = "42P01"
    package static let tooManyConnections: Self = "53300"
    package static let lockNotAvailable: Self = "55P03"
    package static let queryCancelled: Self = "57014"
    package static let adminShutdown: Self = "57P01"
    package static let crashShutdown: Self = "57P02"
    package static let cannotConnectNow: Self = "57P03"
    package static let idleSessionTimeout: Self = "57P05"
}

extension SQLState {
    /// A phrase for users, empty of data.
    var phrase: String {
        switch self {
        case .notNullViolation: "a required value is missing"
        case .foreignKeyViolation: "a row that is referred to does not exist or is still in use"
        case .uniqueViolation: "the value exists already"
        case .checkViolation: "a value breaks a rule of its table"
        case .inFailedTransaction: "an earlier statement of the transaction failed"
        case .serializationFailure: "another transaction was in the way; try again"
        case .deadlockDetected: "two transactions waited for each other; try again"
        case .insufficientPrivilege: "the database role lacks the right; connect as one that has it, or have it granted"
        case .undefinedTable: "a table is missing; has the database been migrated?"
        case .lockNotAvailable: "a lock was not granted in time"
        case .queryCancelled: "the statement took too long or was cancelled"
        case .adminShutdown, .crashShutdown: "the server is shutting down"
        case .cannotConnectNow: "the server is starting up or shutting down"
        case .tooManyConnections: "the server has no connection left to give"
        case .idleSessionTimeout: "the session was idle for too long"
        default: categoryPhrase
        }
    }

    private var categoryPhrase: String {
        switch category {
        case "08": "the connection failed"
        case "22": "a value does not fit its type"
        case "23": "a value breaks a rule of its table"
        case "28": "the database refused the user name or the password"
        case "3D": "the database does not exist"
        case "42": "the statement is not valid for this database"
        case "53": "the server is out of resources"
        case "57": "the server interrupted the statement"
        case "58", "XX": "the server had an internal error"
        default: "the statement failed"
        }
    }
}
