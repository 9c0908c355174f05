import HTTPTypes
import Hummingbird
import Logging

/// Gives each request its id, and writes one line about it when it is answered.
struct RequestLog: RouterMiddleware {
    let metrics: ServiceMetrics

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.adopt(request.headers[.requestID])
        let start = ContinuousClock.now
        var response = try await next(request, context)
        response.headers[.requestID] = context.requestID
        let duration = ContinuousClock.now - start
        let route = context.endpointPath ?? ""
        metrics.answered(method: "\(request.method)", route: route, status: response.status.code, in: duration)
        let milliseconds = duration / .milliseconds(1)
        context.logger.info(
            "Answered",
            metadata: [
                "method": "\(request.method)", "path": "\(request.uri.path)", "route": "\(route)",
                "status": "\(response.status.code)", "milliseconds": "\((milliseconds * 10).rounded() / 10)",
                "client": "\(context.client)",
            ])
        return response
    }
}
