import Chronicle
import Queries
import Service

/// `/articles/{id}`: the article's words, what they prove marked in them, and the events beside them.
struct ArticlePage: Page {
    static let template = TemplateFile.article

    let title: String
    let publisher: String
    let published: String?
    /// Where it was published; nil where it is no web address.
    let original: String?
    let recorded: String
    let position: String
    let isRedacted: Bool
    let paragraphs: [MarkedText.Paragraph]
    let notes: [EventNote]
    let hasNotes: Bool
    /// `Part 2 of 3`; nil where the whole article fits.
    let portion: String?
    let earlierPart: String?
    let laterPart: String?

    /// One event of the article, as it stands beside the words.
    struct EventNote: Sendable {
        let number: Int
        let eventHref: String
        let kind: String
        let when: String
        let phrase: String
    }

    /// What is known of an article beside its words and events.
    struct Facts: Sendable {
        let reference: ArticleReference
        let url: String?
        let recordedAt: Instant
        let position: Int64
    }

    init(_ facts: Facts, text: String?, reports: [RecordedReport], part: Int, names: SubjectNames) {
        let path = Address.article(facts.reference.id)
        title = Clipped.text(facts.reference.title ?? (text == nil ? "Redacted article" : "Untitled article"), to: 500)
        publisher = Clipped.text(facts.reference.publisher ?? "unknown publisher", to: 200)
        published = facts.reference.published.map(Phrases.occurrence)
        original = facts.url.flatMap { url in
            ["http://", "https://"].contains { url.hasPrefix($0) } && url.utf8.count < 1000 ? url : nil
        }
        recorded = Moment.words(facts.recordedAt)
        position = "\(facts.position)"
        isRedacted = text == nil
        let marks = reports.enumerated().map { index, recorded in
            MarkedText.Mark(
                span: recorded.report.evidence.span, number: index + 1, href: Address.event(recorded.event))
        }
        let marked = MarkedText(text ?? "", marks: marks)
        let part = min(max(1, part), marked.parts.count)
        paragraphs = marked.paragraphs(ofPart: part)
        let shown = text == nil ? marks : marked.marks(ofPart: part)
        notes = shown.prefix(80).map { EventNote(reports[$0.number - 1], $0, names: names) }
        hasNotes = !notes.isEmpty
        portion = marked.parts.count > 1 ? "Part \(part) of \(marked.parts.count)" : nil
        earlierPart = part > 1 ? Address.query(path, [("part", "\(part - 1)")]) : nil
        laterPart = part < marked.parts.count ? Address.query(path, [("part", "\(part + 1)")]) : nil
    }
}

extension ArticlePage.EventNote {
    init(_ recorded: RecordedReport, _ mark: MarkedText.Mark, names: SubjectNames) {
        number = mark.number
        eventHref = mark.href
        kind = recorded.report.kind.rawValue
        when = Phrases.occurrence(recorded.report.occurred)
        phrase = Clipped.text(Phrases.report(recorded.report, names: names), to: 260)
    }
}
