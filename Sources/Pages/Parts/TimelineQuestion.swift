package import Chronicle
package import Queries

/// What somebody asks of a timeline by its filters.
package struct TimelineQuestion: Sendable {
    package var from: CalendarDay?
    package var to: CalendarDay?
    package var kind: Report.Kind?
    package var role: Report.Role?
    package var knowledge = Knowledge()
    /// Where an earlier page ended.
    package var before: TimelinePlace?

    package init() {}

    var isFiltered: Bool { from != nil || to != nil || kind != nil || role != nil || isPast }

    /// Whether it asks what was known earlier.
    var isPast: Bool { knowledge != Knowledge() }

    /// The address that asks it.
    func address(at path: String, before place: TimelinePlace? = nil) -> String {
        Address.query(
            path,
            [
                ("kind", kind?.rawValue), ("role", role?.rawValue), ("from", from?.description),
                ("to", to?.description), ("published_by", knowledge.publishedBy?.description),
                ("as_of", knowledge.asOf.text),
                ("cursor", place?.description),
            ])
    }

    func query(about subjects: [SubjectID], limit: Int) -> TimelineQuery {
        var query = TimelineQuery(subjects: subjects)
        (query.from, query.to, query.kind, query.role) = (from, to, kind, role)
        query.knowledge = knowledge
        query.before = before
        query.limit = limit
        return query
    }
}
