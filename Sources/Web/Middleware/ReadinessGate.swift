import Hummingbird

/// Until the database has been found, answers only what needs none.
struct ReadinessGate: RouterMiddleware {
    let readiness: Readiness

    private static let open: Set<String> = ["/health/live", "/health/ready", "/metrics", "/openapi.yaml"]

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        if let reason = readiness.waitsFor, !Self.open.contains(request.uri.path) {
            throw Problem(.unavailable, "\(reason); ask again", retryAfter: 2)
        }
        return try await next(request, context)
    }
}
