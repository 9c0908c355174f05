import HTTPTypes
import Hummingbird

/// The routes of the service: each knows who may take it and with which parameters, and is cut off when it takes too long.
struct Routes {
    private let router: Router<WebContext>
    private let limits: RequestLimits
    private let access: Access
    private var methods: [String: [HTTPRequest.Method]] = [:]

    /// - Parameter middleware: what each request passes on its way to a route, outermost first.
    init(
        limits: RequestLimits, access: Access,
        passing middleware: [any MiddlewareProtocol<Request, Response, WebContext>]
    ) {
        router = Router(context: WebContext.self)
        self.limits = limits
        self.access = access
        for middleware in middleware { router.add(middleware: middleware) }
    }

    /// - Parameters:
    ///   - scope: what a token has to allow where reading needs one; nil for what everybody may see in any case.
    ///   - known: the parameters that the route takes behind the `?`.
    mutating func get(
        _ path: String, scope: Scope? = .read, taking known: Set<String> = [],
        _ answer: @escaping @Sendable (QueryParameters, WebContext) async throws -> Answer
    ) {
        add([.get, .head], path, scope) { request, context in
            try await answer(try QueryParameters(request.uri.query, known: known), context)
        }
    }

    mutating func post(
        _ path: String, scope: Scope, taking known: Set<String> = [],
        _ answer: @escaping @Sendable (WriteRequest) async throws -> Answer
    ) {
        let limit = limits.body
        add([.post], path, scope) { request, context in
            let parameters = try QueryParameters(request.uri.query, known: known)
            return try await answer(
                WriteRequest(
                    parameters: parameters, contentType: request.headers[.contentType],
                    body: try await request.body(upTo: limit), context: context))
        }
    }

    /// An answer without end, which no time limit cuts off once it has begun.
    mutating func stream(
        _ path: String, taking known: Set<String>,
        _ respond: @escaping @Sendable (QueryParameters, Request) async throws -> Response
    ) {
        methods[path, default: []].append(.get)
        let (limit, access) = (limits.time, access)
        router.on(RouterPath(path), method: .get) { request, context in
            try await TimeLimit.hold(limit) {
                try await access.require(.read, of: request, context)
                return try await respond(try QueryParameters(request.uri.query, known: known), request)
            }
        }
    }

    private mutating func add(
        _ methods: [HTTPRequest.Method], _ path: String, _ scope: Scope?,
        _ answer: @escaping @Sendable (Request, WebContext) async throws -> Answer
    ) {
        self.methods[path, default: []] += methods
        let (limit, access) = (limits.time, access)
        for method in methods {
            router.on(RouterPath(path), method: method) { request, context in
                let answer = try await TimeLimit.hold(limit) {
                    if let scope { try await access.require(scope, of: request, context) }
                    return try await answer(request, context)
                }
                let response = answer.response(to: request)
                return method == .head ? response.createHeadResponse() : response
            }
        }
    }

    /// Everything that can be answered; what a path does not take is refused by naming what it does.
    func responder() -> RouterResponder<WebContext> {
        for (path, taken) in methods.sorted(by: { $0.key < $1.key }) {
            let allowed = taken.map(\.rawValue).sorted()
            for method in Self.common where !taken.contains(method) {
                router.on(RouterPath(path), method: method) { _, _ -> Response in
                    var problem = Problem(.methodNotAllowed, "this path takes \(allowed.joined(separator: ", "))")
                    problem.allowed = allowed
                    throw problem
                }
            }
        }
        return router.buildResponder()
    }

    private static let common: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options, .trace]
}
