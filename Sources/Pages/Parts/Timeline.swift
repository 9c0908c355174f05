import Chronicle
import Postgres
import Queries
import Service

/// A page of somebody's timeline, newest first, by year.
struct Timeline: Sendable {
    let years: [Year]
    let isEmpty: Bool
    /// The page that goes on with what is older.
    let older: String?
    /// Back to the newest; nil on the first page.
    let newest: String?

    struct Year: Sendable {
        let year: String
        let items: [Item]
    }

    static let length = 20

    init(
        _ entries: [(recorded: RecordedReport, roles: [Report.Role])], hasMore: Bool, _ question: TimelineQuestion,
        at path: String, names: SubjectNames
    ) {
        var years: [(Int, [Item])] = []
        for entry in entries {
            let item = Item(entry.recorded, roles: entry.roles, names: names)
            let year = entry.recorded.report.occurred.sortDay.year
            if years.last?.0 == year { years[years.count - 1].1.append(item) } else { years.append((year, [item])) }
        }
        self.years = years.map { Year(year: String($0.0), items: $0.1) }
        isEmpty = entries.isEmpty
        older = hasMore ? entries.last.map { question.address(at: path, before: $0.recorded.place) + "#timeline" } : nil
        newest = question.before == nil ? nil : question.address(at: path) + "#timeline"
    }

    static func ask(
        _ question: TimelineQuestion, about subjects: [SubjectID], at path: String, names: SubjectNames,
        on connection: Connection
    ) async throws -> Timeline {
        let found = try await question.query(about: subjects, limit: length + 1).run(on: connection)
        let page = found.reversed().prefix(length).map { (recorded: $0.recorded, roles: $0.roles) }
        return Timeline(Array(page), hasMore: found.count > length, question, at: path, names: names)
    }
}
