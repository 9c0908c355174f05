import Chronicle
import Queries
import Service

/// One event in a list.
struct Item: Sendable {
    /// `9 June 2025`.
    let when: String
    /// The same as EDTF, for machines and for those who wonder how fine it is.
    let edtf: String
    let kind: String
    let phrase: String
    let href: String
    /// `as speaker`, on the timeline of somebody.
    let part: String?
    /// The evidence; nil where the article was redacted.
    let proof: String?
    let source: String
    let sourceHref: String
    let people: [Link]

    /// How many bytes of a page the evidence may take.
    static let proofSize = 420

    init(_ recorded: RecordedReport, roles: [Report.Role] = [], names: SubjectNames) {
        let report = recorded.report
        when = Phrases.occurrence(report.occurred)
        edtf = report.occurred.edtf
        kind = report.kind.rawValue
        phrase = Clipped.text(Phrases.report(report, names: names), to: 240)
        href = Address.event(recorded.event)
        part = roles.isEmpty ? nil : "as " + roles.map(\.rawValue).joined(separator: ", ")
        proof = recorded.words.map { Clipped.text($0, to: Item.proofSize) }
        source = Item.source(recorded.source)
        sourceHref = Address.article(recorded.source.id)
        people = Item.people(report, names: names)
    }

    /// Everybody who takes part, each once, in the order of the fields; of many the first.
    static func people(_ report: Report, names: SubjectNames) -> [Link] {
        var subjects: [SubjectID] = []
        for (subject, _) in report.subjects where !subjects.contains(subject) { subjects.append(subject) }
        return subjects.prefix(5).map(names.link)
    }

    /// `AP (retold), 9 June 2025`.
    static func source(_ article: ArticleReference) -> String {
        let publisher = Clipped.text(article.publisher ?? article.title ?? "an article without a publisher", to: 160)
        return ([publisher] + [article.published.map(Phrases.occurrence)].compactMap { $0 }).joined(separator: ", ")
    }
}
