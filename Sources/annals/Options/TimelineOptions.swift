import ArgumentParser
import Chronicle
import Queries

/// What part of a timeline to show, and as of when.
struct TimelineOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The first day.", valueName: "day"))
    var from: CalendarDay?

    @Option(help: ArgumentHelp("The last day.", valueName: "day"))
    var to: CalendarDay?

    @Option(help: "statement, pledge or meeting.")
    var kind: Report.Kind?

    @Option(help: "speaker, addressee, pledger, announcer or participant.")
    var role: Report.Role?

    @Option(help: ArgumentHelp("At most so many entries, the newest.", valueName: "n"))
    var limit = 100

    @OptionGroup var knowledge: KnowledgeOptions

    func query(about subject: SubjectID) -> TimelineQuery {
        var query = TimelineQuery(subjects: [subject])
        (query.from, query.to, query.kind, query.role) = (from, to, kind, role)
        (query.knowledge, query.limit) = (knowledge.knowledge, limit)
        return query
    }

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit must be at least 1") }
        if let from, let to, from > to { throw ValidationError("--from lies behind --to") }
    }
}

/// Which state of knowledge to ask.
struct KnowledgeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What the log held then: a position, a day (its end, UTC) or an RFC 3339 moment.", valueName: "when"))
    var asOf: AsOf?

    @Option(help: ArgumentHelp("Only what had been published by the end of that day.", valueName: "day"))
    var publishedBy: CalendarDay?

    var knowledge: Knowledge { Knowledge(asOf: asOf ?? .newest, publishedBy: publishedBy) }
}

extension CalendarDay: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

extension AsOf: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

extension Report.Kind: ExpressibleByArgument {}
extension Report.Role: ExpressibleByArgument {}
extension Metric: ExpressibleByArgument {}
