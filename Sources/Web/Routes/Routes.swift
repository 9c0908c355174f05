import HTTPTypes
import Hummingbird

/// The routes of the service: each knows the parameters it takes, and is cut off when it takes too long.
struct Routes {
    private let router: Router<WebContext>
    private let limits: RequestLimits
    private var methods: [String: [HTTPRequest.Method]] = [:]

    /// - Parameter middleware: what each request passes on its way to a route, outermost first.
    init(limits: RequestLimits, passing middleware: [any MiddlewareProtocol<Request, Response, WebContext>]) {
        router = Router(context: WebContext.self)
        self.limits = limits
        for middleware in middleware { router.add(middleware: middleware) }
    }

    /// - Parameter known: the parameters that the route takes behind the `?`.
    mutating func get(
        _ path: String, taking known: Set<String> = [],
        _ answer: @escaping @Sendable (QueryParameters, WebContext) async throws -> Answer
    ) {
        add([.get, .head], path) { request, context in
            try await answer(try QueryParameters(request.uri.query, known: known), context)
        }
    }

    private mutating func add(
        _ methods: [HTTPRequest.Method], _ path: String,
        _ answer: @escaping @Sendable (Request, WebContext) async throws -> Answer
    ) {
        self.methods[path, default: []] += methods
        let limit = limits.time
        for method in methods {
            router.on(RouterPath(path), method: method) { request, context in
                let response = try await TimeLimit.hold(limit) { try await answer(request, context) }.response(
                    to: request)
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
