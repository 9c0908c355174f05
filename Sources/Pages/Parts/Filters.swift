import Chronicle
import Queries

/// The form above a timeline: works as it is, and by sliders where scripts run.
struct Filters: Sendable {
    let action: String
    let kinds: [Choice]
    let roles: [Choice]
    let from: String
    let to: String
    let publishedBy: String
    let asOf: String
    /// The days between which the slider moves.
    let firstDay: String
    let lastDay: String
    /// The newest position of the log.
    let head: String
    /// Where all filters are off; nil where none is on.
    let clear: String?
    /// Whether what is shown is not all that is known.
    let past: String?

    struct Choice: Sendable {
        let value: String
        let word: String
        let isChosen: Bool
    }

    init(_ question: TimelineQuestion, at path: String, first: CalendarDay?, today: CalendarDay, head: Int64) {
        action = path
        kinds = Filters.choices(Report.Kind.self, question.kind)
        roles = Filters.choices(Report.Role.self, question.role)
        from = question.from?.description ?? ""
        to = question.to?.description ?? ""
        publishedBy = question.knowledge.publishedBy?.description ?? ""
        asOf = question.knowledge.asOf.text
        firstDay = "\(min(first ?? today, today))"
        lastDay = "\(today)"
        self.head = "\(head)"
        clear = question.isFiltered ? path : nil
        past = question.isPast ? Filters.past(question) : nil
    }

    private static func choices<Word: RawRepresentable<String> & CaseIterable & Equatable>(
        _ words: Word.Type, _ chosen: Word?
    ) -> [Choice] {
        [Choice(value: "", word: "all", isChosen: chosen == nil)]
            + Word.allCases.map { Choice(value: $0.rawValue, word: $0.rawValue, isChosen: $0 == chosen) }
    }

    private static func past(_ question: TimelineQuestion) -> String {
        var parts: [String] = []
        if let day = question.knowledge.publishedBy { parts.append("what had been published by \(day)") }
        switch question.knowledge.asOf {
        case .newest: break
        case .position(let position): parts.append("what the log held at position \(position)")
        case .moment: parts.append("what the log held on \(question.knowledge.asOf.text)")
        }
        return parts.joined(separator: ", of ")
    }
}
