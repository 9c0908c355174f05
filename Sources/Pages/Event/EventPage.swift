import Chronicle
import EventLog
import Queries
import Service

/// `/events/{id}`: one event with the words that prove it, where each field comes from, what corrected it, and its place in
/// the log.
struct EventPage: Page {
    static let template = TemplateFile.event

    let title: String
    let kind: String
    let when: String?
    let edtf: String?
    let isRetracted: Bool
    let isCorrected: Bool
    let evidence: Evidence?
    let isWordless: Bool
    let sourceName: String?
    let sourceHref: String?
    let people: [Link]
    let fields: [Field]
    let extractor: String?
    let corrections: [Correction]
    let hasCorrections: Bool
    let record: LogRecord
    let json: String

    /// The words with what stands around them.
    struct Evidence: Sendable {
        let before: String
        let exact: String
        let behind: String
    }

    /// A field of the report, and the words of the article that gave it.
    struct Field: Sendable {
        let label: String
        let content: String
        let given: String?
    }

    /// Something in the log that changed the event.
    struct Correction: Sendable {
        let deed: String
        let reason: String
        let at: String
        let place: String
        let author: String?
        let link: Link
    }

    /// Where the log holds it, and the hashes that hold it there.
    struct LogRecord: Sendable {
        let id: String
        let type: String
        let position: String
        let stream: String
        let version: String
        let recordedAt: String
        let digest: String
        let chain: String
    }

    init(
        _ recorded: RecordedEvent, standing: RecordedReport?, original: Report?, corrections: [RecordedEvent],
        isRetracted: Bool, names: SubjectNames
    ) throws {
        let report = standing?.report ?? original
        title = Clipped.text(report.map { Phrases.report($0, names: names) } ?? recorded.type, to: 400)
        kind = report?.kind.rawValue ?? recorded.type
        when = report.map { Phrases.occurrence($0.occurred) }
        edtf = report?.occurred.edtf
        self.isRetracted = isRetracted
        let selectors = standing?.selectors ?? [:]
        evidence = selectors["evidence"].map { selector in
            Evidence(
                before: selector.quote.prefix, exact: Clipped.text(selector.quote.exact, to: 8000),
                behind: selector.quote.suffix)
        }
        isWordless = standing != nil && evidence == nil
        sourceName = standing.map { Item.source($0.source) }
        let article = report?.article ?? Self.article(of: recorded)
        sourceHref = article.map(Address.article)
        people = report.map { Item.people($0, names: names) } ?? []
        fields = report.map { Self.fields(of: $0, selectors: selectors, names: names) } ?? []
        extractor = report.map { Clipped.text($0.extractor, to: 200) }
        self.corrections = try corrections.suffix(20).map(Self.correction)
        hasCorrections = !corrections.isEmpty
        isCorrected = hasCorrections && !isRetracted
        record = LogRecord(recorded)
        json = "/v1/events/\(recorded.id)"
    }

    private static func article(of recorded: RecordedEvent) -> ArticleID? {
        if case .articleRecorded(let recording) = try? recorded.decoded() { recording.article } else { nil }
    }
}
