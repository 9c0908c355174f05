import Chronicle
import Service

/// `/v1/countries/{code}/pledges`: the question that Annals is there to answer.
struct PledgeRoutes {
    let holdings: Holdings

    func add(to routes: inout Routes) {
        routes.get("/v1/countries/{code}/pledges", taking: Self.known) { parameters, context in
            let subject = try holdings.subjects.pledger(context.path("code"))
            let history = try await PledgeHistory.ask(
                holdings.archive, about: subject, metric: try parameters.word("metric"), try parameters.knowledge(),
                today: holdings.settings.today())
            return Answer(json: .value(PledgeHistoryRecord(history, name: holdings.names[subject])))
        }
    }

    private static let known = QueryParameters.knowledge.union(["metric"])
}
