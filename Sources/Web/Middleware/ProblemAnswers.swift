import Hummingbird

/// Answers every error as a problem.
struct ProblemAnswers: RouterMiddleware {
    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let problem = Problem(error, logger: context.logger)
            let response = problem.answer(instance: context.requestID).response(to: request)
            return request.method == .head ? response.createHeadResponse() : response
        }
    }
}
