import Chronicle
import EventLog
import Foundation
import Postgres
import Projections
import TestSupport

/// Writes small articles with all kinds of events into the test's own log, the same ones in each test.
struct SampleLog {
    let log: Log
    let pool: ConnectionPool

    init() {
        pool = FreshDatabase.current.pool(size: 4) { $0.role = "annals_app" }
        log = Log(pool)
    }

    static var configuration: ConnectionConfiguration {
        var configuration = FreshDatabase.current.configuration
        configuration.role = "annals_app"
        return configuration
    }

    static func projections() throws -> [Projection] {
        try ProjectionFolder(path: RepositoryFolder.path(of: "sql/projections")).projections
    }

    static func article(_ number: Int) -> Article {
        Article(
            title: "Title \(number)", publisher: number % 3 == 0 ? nil : "Publisher \(number % 3)",
            published: EventDate("2025-02-0\(1 + number % 9)"), text: "Article \(number). " + words)
    }

    /// The events of article number `number`: three statements, two pledges and a meeting.
    static func events(of number: Int) -> [NewEvent] {
        let article = article(number)
        var reports: [Report] = []
        for index in 0..<3 {
            let speaker = subject(index == 0 ? "mark-rutte" : "speaker-\(number % 7)")
            let figure = Figure(
                Quantity(value: 5, unit: "percent-of-gdp"), metric: .defenceSpendingShare, deadline: EventDate("2035"))
            reports.append(
                report(
                    number, index,
                    .statement(
                        Statement(
                            speaker: speaker, quotes: [], act: .say,
                            addressees: index == 1 ? [subject("GBR"), subject("GBR"), subject("FRA")] : [],
                            figure: index == 2 ? figure : nil))))
        }
        for index in 3..<5 {
            let target = Quantity(value: Decimal(20 + number % 10) / 10, unit: "percent-of-gdp")
            reports.append(
                report(
                    number, index,
                    .pledge(
                        Pledge(
                            pledger: subject(index == 3 ? "GBR" : "CAN"),
                            announcedBy: index == 3 ? subject("keir-starmer") : nil, metric: .defenceSpendingShare,
                            target: target, deadline: EventDate("20\(27 + number % 5)"), commitment: .pledged))))
        }
        reports.append(
            report(
                number, 5,
                .meeting(
                    Meeting(participants: [subject("GBR"), subject("nato")], place: "Brussels", form: .summit))))
        let recorded = NewEvent(
            id: EventID(derivedFrom: ["recorded", "\(number)"]), .articleRecorded(ArticleRecorded(article)))
        return [recorded]
            + reports.enumerated().map { NewEvent(id: id(number, $0.offset), .reported($0.element)) }
    }

    static func id(_ number: Int, _ index: Int) -> EventID { EventID(derivedFrom: ["\(number)", "\(index)"]) }

    static func report(_ number: Int, _ index: Int, _ content: Report.Content) -> Report {
        let dates = ["2025-02-03", "2025-02", "../2025-02-03", "2025-06-15/2025-06-17", "2025-02-04/..", "2024"]
        return Report(
            article: article(number).id, extractor: "test",
            occurred: EventDate(dates[index]) ?? EventDate(.init(number: 0)),
            modality: .actual, evidence: Evidence(span: Span(start: index, end: index + 10), digest: "00"),
            content: content)
    }

    /// Appends the articles given, each to its own stream.
    func append(_ numbers: Range<Int>) async throws {
        for number in numbers {
            let article = Self.article(number)
            try await log.append(
                Append(
                    Self.events(of: number), to: .article(article.id), expecting: .exactly(0),
                    text: ArticleText(title: article.title, body: article.text)))
        }
    }

    func retract(_ number: Int, _ index: Int, again: Int = 0) async throws {
        let event = EventRetracted(event: Self.id(number, index), reason: "wrong")
        try await append(.eventRetracted(event), "retract \(number) \(index) \(again)", to: number)
    }

    /// Corrects a report to a pledge of Canada's.
    func correct(_ number: Int, _ index: Int, again: Int = 0) async throws {
        let corrected = Self.report(
            number, index,
            .pledge(
                Pledge(
                    pledger: Self.subject("CAN"), announcedBy: nil, metric: .troops,
                    target: Quantity(value: Decimal(100 + again), unit: "troops"), deadline: nil, commitment: .aimed)))
        let event = EventCorrected(event: Self.id(number, index), report: corrected, reason: "misread")
        try await append(.eventCorrected(event), "correct \(number) \(index) \(again)", to: number)
    }

    /// Some articles with retractions and corrections between them: of early and late events, twice, and of nothing.
    func appendHistory(articles: Int) async throws {
        for number in 0..<articles {
            try await append(number..<number + 1)
            guard number >= 2 else { continue }
            if number % 4 == 0 { try await retract(number - 2, 1) }
            if number % 5 == 0 { try await correct(number - 1, 0) }
            if number % 6 == 0 {
                try await correct(number - 2, 4)
                try await correct(number - 2, 4, again: 1)
                try await retract(number - 2, 4)
                try await retract(number - 2, 4, again: 1)
            }
            if number % 7 == 0 {
                try await retract(number, 2)
                try await correct(number, 2, again: 2)
            }
        }
        let unknown = EventRetracted(event: EventID(derivedFrom: ["of nothing"]), reason: "unknown")
        try await append(.eventRetracted(unknown), "retract nothing", to: 0)
    }

    /// An event whose payload no projection can map.
    func appendPoison(_ name: String) async throws {
        let id = EventID(derivedFrom: ["poison", name])
        let payload = """
            {"kind": "pledge", "pledger": "GBR", "metric": "troops", "commitment": "pledged", "modality": "actual",
             "article": "\(Self.article(0).id)", "extractor": "test",
             "occurred": {"edtf": "2025-13-99", "earliest": "2025-13-99"},
             "evidence": {"span": {"start": 0, "end": 1}, "digest": "00"}}
            """
        try await pool.execute(
            """
            SELECT log.append('article/' || \(Self.article(0).id.description), NULL, ARRAY[\(id.uuid)], ARRAY['PledgeMade'],
                ARRAY[1::smallint], ARRAY[\(payload)::jsonb])
            """)
    }

    private func append(_ event: Event, _ id: String, to number: Int) async throws {
        try await log.append(
            Append(
                [NewEvent(id: EventID(derivedFrom: [id]), event)], to: .article(Self.article(number).id),
                expecting: .any))
    }

    static func subject(_ id: String) -> SubjectID {
        guard let subject = SubjectID(id) else { preconditionFailure("\(id) is no id") }
        return subject
    }

    private static let words = String(repeating: "Words that show something. ", count: 5)
}

extension SampleLog {
    /// The digest of what is served, as known at the head.
    func servedDigest() async throws -> String {
        try await pool.withConnection { connection in
            var digests: [TableDigest] = []
            for generation in try await Generations.list(on: connection) where generation.state == .live {
                digests += try await generation.digests(at: generation.checkpoint, on: connection)
            }
            return TableDigest.combined(digests)
        }
    }

    func replay(
        workers: Int = 2, batch: Int = 20_000, flips: Bool = true,
        progress: @escaping @Sendable (ReplayProgress) -> Void = { _ in }
    ) async throws -> ReplayResult {
        try await Replay(
            Self.configuration, of: try Self.projections(), workers: workers, batch: batch, flips: flips,
            progress: progress
        ).run()
    }

    func catchUp(batch: Int = 1000) async throws {
        try await pool.withConnection { connection in
            _ = try await Projector(batch: batch).catchUp(on: connection)
        }
    }

    func count(_ sql: String) async throws -> Int64 {
        try await pool.row(Query(unescaped: sql), as: Int64.self) ?? 0
    }
}

extension SampleLog {
    /// Installs one more projection, as `annals migrate` does.
    func install(_ projection: Projection) async throws {
        let folder = try ProjectionFolder(path: RepositoryFolder.path(of: "sql/projections")).adding(projection)
        try await ProjectionSchema.install(folder, to: FreshDatabase.current.configuration)
    }
}
