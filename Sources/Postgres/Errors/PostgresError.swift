/// What went wrong between this program and PostgreSQL: what, where, and for whom.
///
/// `description` is one line for users and carries no data; `debugDescription` (`String(reflecting:)`) is complete and
/// meant for logs. Bound values appear in neither.
package struct PostgresError: Error, Hashable, Sendable {
    package enum Reason: String, Hashable, Sendable {
        /// The server was not reached, or refused the session.
        case cannotConnect
        /// The session ended under a statement: whether that took effect is unknown unless it stood in a transaction.
        case connectionLost
        /// The server refused the statement; `sqlState` says why.
        case server
        /// The Swift task was cancelled, and with it the statement.
        case cancelled
        /// A value that came back is not of the Swift type asked for.
        case decoding
        /// The client was used in a way that cannot work.
        case misuse
    }

    package var reason: Reason
    package var message: String
    package var sqlState: SQLState?
    package var detail: String?
    package var hint: String?
    package var schema: String?
    package var table: String?
    package var column: String?
    package var constraint: String?
    /// Where in `statement` the error stands, counted in characters from 1.
    package var position: Int?
    /// Context the server adds, such as the function that the statement called.
    package var context: String?
    package var statement: String?
    package var fileID: String
    package var line: Int

    package init(
        _ reason: Reason, _ message: String, sqlState: SQLState? = nil, statement: String? = nil,
        fileID: String = #fileID, line: Int = #line
    ) {
        self.reason = reason
        self.message = message
        self.sqlState = sqlState
        self.statement = statement
        self.fileID = fileID
        self.line = line
    }

    /// The session is gone or never was; another one may work.
    package var isConnectionLost: Bool { reason == .connectionLost || reason == .cannotConnect }

    /// The Swift task was cancelled (a time-out is no cancellation, though it shares SQLSTATE 57014).
    package var isCancelled: Bool { reason == .cancelled }

    /// Running the whole transaction again may work.
    package var isWorthRetrying: Bool {
        isConnectionLost || sqlState == .serializationFailure || sqlState == .deadlockDetected
    }
}

extension PostgresError: CustomStringConvertible {
    package var description: String {
        switch reason {
        case .cannotConnect: "Cannot connect to PostgreSQL: \(firstLine); check that it runs and the database URL."
        case .connectionLost: "The connection to PostgreSQL was lost; try again."
        case .cancelled: "The work was cancelled."
        case .server: "PostgreSQL refused: \(serverPhrase)."
        case .decoding, .misuse: firstLine
        }
    }

    private var serverPhrase: String {
        let phrase = sqlState?.phrase ?? "the statement failed"
        let place = [constraint.map { "constraint \($0)" }, sqlState.map { "SQLSTATE \($0)" }].compactMap(\.self)
        return place.isEmpty ? phrase : "\(phrase) (\(place.joined(separator: ", ")))"
    }

    private var firstLine: String {
        message.split(whereSeparator: \.isNewline).first.map(String.init) ?? "unknown error"
    }
}

extension PostgresError: CustomDebugStringConvertible {
    package var debugDescription: String {
        let fields: [(String, String?)] = [
            ("sqlState", sqlState?.rawValue), ("message", message), ("detail", detail), ("hint", hint),
            ("schema", schema), ("table", table), ("column", column), ("constraint", constraint),
            ("position", position.map(String.init)), ("context", context), ("statement", statement),
        ]
        let known = fields.compactMap { name, value in value.map { "\(name): \($0)" } }
        return "PostgresError(\(reason.rawValue), \(known.joined(separator: ", ")), at \(fileID):\(line))"
    }
}
