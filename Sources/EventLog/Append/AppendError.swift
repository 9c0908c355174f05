package import Chronicle
package import Postgres

/// Why an append wrote nothing.
package enum AppendError: Error, Hashable, Sendable {
    /// Somebody else wrote to the stream: read it again and decide anew.
    case conflict(StreamID, expected: Int, actual: Int)
    /// An event of this id is in another stream, at this position. Ids come from content, so this is a mistake.
    case taken(EventID, position: Int64)
    /// The log holds no such article.
    case unknownArticle(ArticleID)
    /// The append makes no sense by itself, such as one without events.
    case malformed(String)
    /// PostgreSQL will not have this data, also not when asked again.
    case refused(PostgresError)
    /// The database could not be reached, or had no time: nothing is known to be wrong with the append.
    case unavailable(PostgresError)
    /// The task was cancelled before the append was sent.
    case cancelled
}

extension AppendError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .conflict(let stream, let expected, let actual):
            "\(stream) is at version \(actual), not \(expected): somebody else wrote to it; read it again and retry"
        case .taken(let event, let position):
            "event \(event) is already in another stream, at position \(position)"
        case .unknownArticle(let article):
            "no article \(article) in the log: look its id up with annals search"
        case .malformed(let reason): "the append is malformed: \(reason)"
        case .refused(let error): error.description
        case .unavailable(let error): "\(error) The append can be sent again."
        case .cancelled: "the append was cancelled before it was sent"
        }
    }
}
