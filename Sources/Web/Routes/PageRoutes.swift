import Chronicle
import Hummingbird
import Pages
import Queries
import Service

/// The pages that people read, and the files that they refer to.
struct PageRoutes {
    let holdings: Holdings
    let pages: Pages

    func add(to routes: inout Routes) {
        routes.get("/") { _, _ in Answer(page: try await pages.home()) }
        routes.get("/countries/{code}", taking: Self.timeline) { parameters, context in
            let subject = try holdings.subjects.country(context.path("code"))
            return Answer(page: try await pages.country(subject, try parameters.timelineQuestion()))
        }
        routes.get("/actors/{id}", taking: Self.timeline) { parameters, context in
            let subject = try holdings.subjects.actor(context.path("id"))
            return Answer(page: try await pages.actor(subject, try parameters.timelineQuestion()))
        }
        routes.get("/articles/{id}", taking: ["part"]) { parameters, context in
            let part = try parameters.number("part", in: 1...1_000_000).map(Int.init) ?? 1
            return Answer(page: try await pages.article(try context.id(), part: part))
        }
        routes.get("/events/{id}") { _, context in Answer(page: try await pages.event(try context.id())) }
        routes.get("/search", taking: ["q", "cursor"]) { parameters, _ in
            Answer(page: try await pages.search(parameters["q"], before: try parameters.place()))
        }
        routes.get("/projections") { _, _ in Answer(page: try await pages.projections()) }
        for asset in Asset.all {
            routes.get(asset.path) { _, _ in Answer(asset) }
        }
    }

    private static let timeline = QueryParameters.knowledge.union(["from", "to", "kind", "role", "cursor"])
}

extension QueryParameters {
    /// What the filters of a page ask.
    fileprivate func timelineQuestion() throws(Problem) -> TimelineQuestion {
        var question = TimelineQuestion()
        question.from = try day("from")
        question.to = try day("to")
        question.kind = try word("kind")
        question.role = try word("role")
        question.knowledge = try knowledge()
        question.before = try place()
        return question
    }
}
