import Chronicle
import EventLog
import Postgres
import Projections
import Queries
import TestSupport

/// Articles and what is found in them, in the test's own database: what the queries are asked about.
struct SampleArchive {
    let pool: ConnectionPool
    private let log: Log

    init() {
        pool = FreshDatabase.current.pool(size: 3) { $0.role = "annals_app" }
        log = Log(pool)
    }

    /// A sentence of an article, and what it says.
    struct Finding {
        var sentence: String
        var occurred: String
        var content: Report.Content

        init(_ sentence: String, on occurred: String, _ content: Report.Content) {
            self.sentence = sentence
            self.occurred = occurred
            self.content = content
        }
    }

    struct Recorded {
        let article: ArticleID
        let events: [EventID]
        let reports: [Report]
        /// Of the last event.
        let position: Int64
    }

    /// Records an article whose text is one sentence in which nothing is found, and then those of the findings.
    @discardableResult
    func record(
        _ title: String?, by publisher: String? = "The Paper", on published: String? = "2025-06-09",
        opening: String = "Nobody is quoted in this sentence.", _ findings: [Finding]
    ) async throws -> Recorded {
        let text = ([opening] + findings.map(\.sentence)).joined(separator: " ")
        let article = Article(title: title, publisher: publisher, published: published.map(date), text: text)
        var start = opening.unicodeScalars.count + 1
        var reports: [Report] = []
        for finding in findings {
            let span = Span(start: start, end: start + finding.sentence.unicodeScalars.count)
            start = span.end + 1
            reports.append(
                Report(
                    article: article.id, extractor: "test", occurred: date(finding.occurred), modality: .actual,
                    evidence: Evidence(words: finding.sentence, at: span), content: finding.content))
        }
        let events = try reports.map { NewEvent(id: try $0.eventID(), .reported($0)) }
        let opened = NewEvent(
            id: EventID(derivedFrom: ["recorded", "\(article.id)"]), .articleRecorded(ArticleRecorded(article)))
        let appended = try await log.append(
            Append(
                [opened] + events, to: .article(article.id), expecting: .exactly(0),
                text: ArticleText(title: title, body: text)))
        try await project()
        return Recorded(
            article: article.id, events: events.map(\.id), reports: reports,
            position: appended.map(\.position).max() ?? 0)
    }

    /// Returns the position.
    @discardableResult
    func append(_ event: Event, id: EventID, to stream: StreamID) async throws -> Int64 {
        let appended = try await log.append(Append([NewEvent(id: id, event)], to: stream, expecting: .any))
        try await project()
        return appended[0].position
    }

    @discardableResult
    func retract(_ event: EventID, of article: ArticleID) async throws -> Int64 {
        try await append(
            .eventRetracted(EventRetracted(event: event, reason: "wrong")),
            id: EventID(derivedFrom: ["retract", "\(event)"]), to: .article(article))
    }

    @discardableResult
    func correct(_ event: EventID, of article: ArticleID, to report: Report) async throws -> Int64 {
        try await append(
            .eventCorrected(EventCorrected(event: event, report: report, reason: "misread")),
            id: EventID(derivedFrom: ["correct", "\(event)", "\(try report.eventID())"]), to: .article(article))
    }

    @discardableResult
    func merge(_ alias: String, into actor: String) async throws -> Int64 {
        try await append(
            .actorsMerged(ActorsMerged(actor: subject(actor), alias: subject(alias), reason: "one person")),
            id: EventID(derivedFrom: ["merge", alias, actor]), to: .curation)
    }

    func redact(_ article: ArticleID) async throws {
        _ = try await log.redact(
            ArticleRedacted(article: article, reason: "asked to"), id: EventID(derivedFrom: ["redact", "\(article)"]))
        try await project()
    }

    /// When an event was recorded, as the database stamped it.
    func moment(of position: Int64) async throws -> Instant {
        let stamp = try await pool.row(
            "SELECT recorded_at FROM log.event WHERE position = \(position)", as: PostgresTimestamp.self)
        return Instant(microseconds: stamp?.microsecondsSince1970 ?? 0)
    }

    func ask(_ query: TimelineQuery) async throws -> [TimelineQuery.Entry] {
        try await pool.withConnection { try await query.run(on: $0) }
    }

    func ask(_ query: PledgeQuery) async throws -> [RecordedReport] {
        try await pool.withConnection { try await query.run(on: $0) }
    }

    func ask(_ query: SearchQuery) async throws -> [RecordedReport] {
        try await pool.withConnection { try await query.run(on: $0) }
    }

    func ask(_ query: EventQuery) async throws -> EventQuery.Found {
        try await pool.withConnection { try await query.run(on: $0) }
    }

    func ask(_ query: ArticleQuery) async throws -> ArticleReference {
        try await pool.withConnection { try await query.run(on: $0) }
    }

    func ask(_ query: SameActorQuery) async throws -> [SubjectID] {
        try await pool.withConnection { try await query.run(on: $0) }
    }

    private func project() async throws {
        try await pool.withConnection { connection in _ = try await Projector().catchUp(on: connection) }
    }
}
