import Chronicle
import EventLog
import Extraction
import Hummingbird
import Logging
import Postgres
import Queries
import Service

extension Problem {
    /// The problem that an error is to the client; what only concerns us goes into the log.
    init(_ error: any Error, logger: Logger) {
        switch error {
        case let problem as Problem: self = problem
        case let error as PostgresError: self = Problem(error, logger: logger)
        case let error as IDPrefixError: self = Problem(error)
        case let error as CountryLookupError: self = Problem(.notFound, error.description, parameter: "code")
        case let error as SubjectLookup.Unknown: self = Problem(.notFound, error.description, parameter: "id")
        case let error as ArticleError: self = Problem(.unprocessable, "\(error.fault)")
        case let error as Ingest.NotOneArticle: self = Problem(.unprocessable, error.description)
        case let error as ReportCorrection.Invalid: self = Problem(.unprocessable, error.description)
        case let error as Curation.Refusal: self = Problem(error)
        case let error as AppendError: self = Problem(error, logger: logger)
        case is CancellationError: self = Problem(.unavailable, "the service is stopping; ask again", retryAfter: 2)
        case let error as any HTTPResponseError where error.status == .notFound:
            self = Problem(.notFound, "there is nothing at this path; /openapi.yaml lists what there is")
        case let error as any HTTPResponseError where error.status == .contentTooLarge:
            self = Problem(.bodyTooLarge, "send less")
        default:
            logger.error("A request failed", metadata: ["error": "\(String(reflecting: error))"])
            self = Problem(.internalError, "this is our fault; the log tells more under the id of the request")
        }
    }

    private init(_ error: IDPrefixError) {
        switch error {
        case .unknown(let text, let kind): self = Problem(.notFound, "there is no \(kind) \(text)", parameter: "id")
        case .ambiguous: self = Problem(.ambiguous, error.description, parameter: "id")
        }
    }

    private init(_ refusal: Curation.Refusal) {
        if case .noReason = refusal {
            self = Problem(.malformedBody, "reason is empty: say why", parameter: "reason")
        } else {
            self = Problem(.conflict, refusal.description)
        }
    }

    private init(_ error: AppendError, logger: Logger) {
        switch error {
        case .refused(let error), .unavailable(let error): self = Problem(error, logger: logger)
        case .cancelled: self = Problem(.unavailable, "the service is stopping; ask again", retryAfter: 2)
        case .unknownArticle(let article): self = Problem(.notFound, "there is no article \(article)", parameter: "id")
        case .conflict, .taken, .malformed: self = Problem(.conflict, error.description)
        }
    }

    private init(_ error: PostgresError, logger: Logger) {
        guard error.isOfTheMoment else {
            logger.error("The database refused", metadata: ["error": "\(String(reflecting: error))"])
            self = Problem(.internalError, "this is our fault; the log tells more under the id of the request")
            return
        }
        logger.warning("The database did not answer", metadata: ["error": "\(String(reflecting: error))"])
        if error.isCancelled || error.sqlState == .queryCancelled {
            self = Problem(.timeLimit, "the question took too long; ask for less", retryAfter: 2)
        } else {
            self = Problem(.unavailable, "the database cannot be reached at the moment; ask again", retryAfter: 2)
        }
    }
}

extension PostgresError {
    /// Asking again later may work.
    fileprivate var isOfTheMoment: Bool {
        if isCancelled || isWorthRetrying || reason == .misuse { return true }
        // 53: out of resources; 57: the server interrupted; a table is missing before the first migration.
        return ["53", "57"].contains(sqlState?.category) || sqlState == .lockNotAvailable || sqlState == .undefinedTable
    }
}
