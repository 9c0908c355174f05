import HTTPTypes
import Hummingbird
import Pages

/// Tells somebody who reads pages on a page what is wrong; programs get the problem as it is.
struct PageRefusals: RouterMiddleware {
    let pages: Pages

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            guard isForPeople(request) else { throw error }
            let problem = Problem(error, logger: context.logger)
            // With the headers that programs get, such as when to ask again.
            var answer = problem.answer(instance: context.requestID)
            let page = Answer(
                page: pages.refusal(title: problem.kind.title, reason: problem.detail), status: problem.kind.status)
            answer.body = page.body
            for field in page.headers { answer.headers[field.name] = field.value }
            answer.headers[.cacheControl] = "no-store"
            let response = answer.response(to: request)
            return request.method == .head ? response.createHeadResponse() : response
        }
    }

    /// Browsers ask for HTML by name.
    private func isForPeople(_ request: Request) -> Bool {
        [.get, .head].contains(request.method) && !request.uri.path.hasPrefix("/v1/")
            && request.headers[values: .accept].contains { $0.contains("text/html") }
    }
}
