import Chronicle
import Postgres
import Queries
import Service

/// `/v1/countries…` and `/v1/actors…`: who there is, and what stands on their timelines.
struct TimelineRoutes {
    let holdings: Holdings

    func add(to routes: inout Routes) {
        routes.get("/v1/countries", taking: QueryParameters.paging) { parameters, _ in
            try await subjects(.countries, parameters)
        }
        routes.get("/v1/actors", taking: QueryParameters.paging) { parameters, _ in
            try await subjects(.actors, parameters)
        }
        routes.get("/v1/countries/{code}/timeline", taking: Self.timeline) { parameters, context in
            try await timeline(of: holdings.subjects.country(context.path("code")), parameters)
        }
        routes.get("/v1/actors/{id}/timeline", taking: Self.timeline) { parameters, context in
            try await timeline(of: holdings.subjects.actor(context.path("id")), parameters)
        }
    }

    private static let timeline = QueryParameters.knowledge.union(QueryParameters.paging)
        .union(["from", "to", "kind", "role", "metric"])

    private struct SubjectRecord: Encodable, Sendable {
        let id: SubjectID
        let name: String
        let events: Int64
    }

    private func subjects(_ kind: SubjectsQuery.Kind, _ parameters: QueryParameters) async throws -> Answer {
        let limit = try parameters.limit(holdings.settings.limits)
        var query = SubjectsQuery(kind)
        query.limit = limit + 1
        query.after = try parameters.value("cursor", expected: "the `next` of the page before") { SubjectID($0) }?
            .rawValue
        let found = try await holdings.archive.pool.withConnection { [query] in try await query.run(on: $0) }
        let page = found.prefix(limit)
        let items = page.map { found in
            JSONPart.value(
                SubjectRecord(id: found.subject, name: holdings.names[found.subject], events: found.events))
        }
        return Answer(json: .page(items, next: found.count > limit ? page.last?.subject.rawValue : nil))
    }

    /// Newest first, so that the first page is what somebody wants who asks once.
    private func timeline(of subject: SubjectID, _ parameters: QueryParameters) async throws -> Answer {
        let limit = try parameters.limit(holdings.settings.limits)
        var query = TimelineQuery(subjects: [subject])
        query.from = try parameters.day("from")
        query.to = try parameters.day("to")
        query.kind = try parameters.word("kind")
        query.role = try parameters.word("role")
        query.metric = try parameters.word("metric")
        query.knowledge = try parameters.knowledge()
        query.before = try parameters.place()
        query.limit = limit + 1
        let entries = try await holdings.archive.pool.withConnection { [query] connection in
            var query = query
            query.subjects = try await SameActorQuery(subject: subject, asOf: query.knowledge.asOf).run(on: connection)
            return try await query.run(on: connection)
        }
        let page = entries.reversed().prefix(limit)
        return Answer(
            json: .page(
                page.map { .value(EventRecord($0.recorded, roles: $0.roles)) },
                next: entries.count > limit ? page.last?.recorded.place.description : nil))
    }
}
