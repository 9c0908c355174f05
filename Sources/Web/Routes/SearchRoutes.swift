import Postgres
import Queries
import Service

/// `/v1/search`: events by the words that prove them.
struct SearchRoutes {
    let holdings: Holdings

    func add(to routes: inout Routes) {
        routes.get("/v1/search", taking: Self.known) { parameters, _ in
            guard let words = parameters["q"] else {
                throw Problem(.malformedParameter, "q is missing: say which words to look for", parameter: "q")
            }
            let limit = try parameters.limit(holdings.settings.limits)
            var query = SearchQuery(words: words)
            query.knowledge = try parameters.knowledge()
            query.before = try parameters.place()
            query.limit = limit + 1
            let found = try await holdings.archive.pool.withConnection { [query] in try await query.run(on: $0) }
            let page = found.prefix(limit)
            return Answer(
                json: .page(
                    page.map { .value(EventRecord($0)) },
                    next: found.count > limit ? page.last?.place.description : nil))
        }
    }

    private static let known = QueryParameters.knowledge.union(QueryParameters.paging).union(["q"])
}
