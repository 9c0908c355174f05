import HTTPTypes

/// What is wrong with a request or with the service, as RFC 9457 has it told.
struct Problem: Error, Hashable, Sendable {
    let kind: Kind
    /// For people: what is wrong with this request, and what to do.
    let detail: String
    /// The parameter, field or header that is at fault.
    var parameter: String?
    /// After how many seconds it makes sense to ask again.
    var retryAfter: Int?
    /// Methods that the path does take.
    var allowed: [String] = []

    init(_ kind: Kind, _ detail: String, parameter: String? = nil, retryAfter: Int? = nil) {
        self.kind = kind
        self.detail = detail
        self.parameter = parameter
        self.retryAfter = retryAfter
    }

    /// The kinds of problems; programs tell them apart by their type, which stays as it is.
    enum Kind: String, Hashable, Sendable, CaseIterable {
        case malformedParameter = "malformed-parameter"
        case unknownParameter = "unknown-parameter"
        case notFound = "not-found"
        case ambiguous
        case methodNotAllowed = "method-not-allowed"
        case malformedBody = "malformed-body"
        case unprocessable
        case unsupportedMedia = "unsupported-media"
        case conflict
        case noToken = "no-token"
        case badToken = "bad-token"
        case missingScope = "missing-scope"
        case readOnly = "read-only"
        case tooManyRequests = "too-many-requests"
        case bodyTooLarge = "body-too-large"
        case timeLimit = "time-limit"
        case unavailable
        case internalError = "internal-error"

        /// An URN, for there is no host that all installations share.
        var type: String { "urn:annals:problem:\(rawValue)" }

        var status: HTTPResponse.Status {
            switch self {
            case .malformedParameter, .unknownParameter, .malformedBody: .badRequest
            case .unprocessable: .unprocessableContent
            case .unsupportedMedia: .unsupportedMediaType
            case .noToken, .badToken: .unauthorized
            case .missingScope, .readOnly: .forbidden
            case .tooManyRequests: .tooManyRequests
            case .notFound: .notFound
            case .ambiguous, .conflict: .conflict
            case .methodNotAllowed: .methodNotAllowed
            case .bodyTooLarge: .contentTooLarge
            case .timeLimit, .unavailable: .serviceUnavailable
            case .internalError: .internalServerError
            }
        }

        var title: String {
            switch self {
            case .malformedParameter: "A parameter cannot be read"
            case .unknownParameter: "There is no such parameter"
            case .notFound: "There is nothing here"
            case .ambiguous: "Several things are called so"
            case .methodNotAllowed: "The path does not take this method"
            case .malformedBody: "The body cannot be read"
            case .unprocessable: "What the body says cannot be done"
            case .unsupportedMedia: "The body is of a type that is not taken"
            case .conflict: "Things are not as the request has them"
            case .noToken: "A token is needed"
            case .badToken: "The token is refused"
            case .missingScope: "The token does not allow it"
            case .readOnly: "Nothing is written here"
            case .tooManyRequests: "Requests come too fast"
            case .bodyTooLarge: "The body is too large"
            case .timeLimit: "The answer took too long"
            case .unavailable: "The service cannot answer at the moment"
            case .internalError: "The service failed"
            }
        }
    }
}

extension Problem {
    /// - Parameter instance: the request's id.
    func answer(instance: String) -> Answer {
        struct Document: Encodable {
            let type, title: String
            let status: Int
            let detail, instance: String
            let parameter: String?
        }
        let document = Document(
            type: kind.type, title: kind.title, status: kind.status.code, detail: detail,
            instance: "urn:annals:request:\(instance)", parameter: parameter)
        var answer = Answer(json: .value(document), status: kind.status)
        answer.headers[.contentType] = "application/problem+json"
        answer.headers[.cacheControl] = "no-store"
        if let retryAfter { answer.headers[.retryAfter] = "\(retryAfter)" }
        // RFC 6750, section 3.
        if kind == .noToken { answer.headers[.wwwAuthenticate] = "Bearer realm=\"annals\"" }
        if kind == .badToken { answer.headers[.wwwAuthenticate] = "Bearer realm=\"annals\", error=\"invalid_token\"" }
        // What is left of the body is not worth reading.
        if [.bodyTooLarge, .noToken, .badToken, .tooManyRequests, .timeLimit].contains(kind) {
            answer.headers[.connection] = "close"
        }
        if !allowed.isEmpty { answer.headers[.allow] = allowed.joined(separator: ", ") }
        return answer
    }
}
