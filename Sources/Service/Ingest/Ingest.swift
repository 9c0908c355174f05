package import Chronicle
import EventLog
package import Extraction
import Foundation
import Postgres
import Queries

/// Reads sources, finds their events and records both: each article whole or not at all, each once.
package struct Ingest: Sendable {
    private let log: Log
    private let extractor: Extractor
    private let today: CalendarDay
    private let isReadingAgain: Bool

    /// - Parameters:
    ///   - today: what an article without a date is dated by.
    ///   - isReadingAgain: whether known articles are read again, for what the extractor finds differently now.
    package init(_ archive: Archive, extractor: Extractor, today: CalendarDay, isReadingAgain: Bool = false) {
        self.isReadingAgain = isReadingAgain
        log = archive.log
        self.extractor = extractor
        self.today = today
    }

    /// - Parameter progress: called after each source with the number done and the number there are.
    /// - Throws: where the database is to blame, or the task is cancelled; what is wrong with a source is in the report.
    package func run(
        _ paths: [String], defaults: ArticleDefaults = ArticleDefaults(), progress: (Int, Int) -> Void = { _, _ in }
    ) async throws -> IngestReport {
        let sources = SourceFiles.find(paths)
        var report = IngestReport()
        for (index, source) in sources.enumerated() {
            try Task.checkCancellation()
            switch source {
            case .failure(let missing):
                report.add(.rejected(.init(source: missing.path, reason: missing.description)))
            case .success(let source): try await ingest(source, defaults: defaults, into: &report)
            }
            progress(index + 1, sources.count)
        }
        return report
    }

    /// Records the one article that the bytes hold.
    ///
    /// - Parameter name: its ending tells the format.
    /// - Throws: `ArticleError`, `NotOneArticle`; where the database is to blame.
    package func run(
        _ bytes: [UInt8], name: String, defaults: ArticleDefaults = ArticleDefaults()
    ) async throws -> IngestReport {
        let articles = try ArticleReader.read(bytes: bytes, name: name, defaults: defaults)
        guard let article = articles.first, articles.count == 1 else { throw NotOneArticle(count: articles.count) }
        var report = IngestReport()
        report.add(try await record(article, from: name))
        return report
    }

    package struct NotOneArticle: Error, CustomStringConvertible {
        let count: Int
        package var description: String { "there are \(count) articles in it; send each by itself" }
    }

    private func ingest(
        _ source: SourceFiles.Source, defaults: ArticleDefaults, into report: inout IngestReport
    ) async throws {
        let articles: [Article]
        do {
            articles = try ArticleReader.read(bytes: try source.bytes(), name: source.name, defaults: defaults)
        } catch {
            report.add(.rejected(.init(source: source.name, reason: "\(error)")))
            return
        }
        for article in articles { report.add(try await record(article, from: source.name)) }
    }

    private func record(_ article: Article, from source: String) async throws -> IngestReport.Outcome {
        let id = article.id
        let stream = StreamID.article(id)
        guard try await log.version(of: stream) == 0 else {
            return isReadingAgain ? try await readAgain(id, from: source) : .known(.init(source: source, article: id))
        }
        let recording = ArticleRecorded(article)
        let redacted = RedactedTextQuery(digest: recording.digest)
        if let other = try await log.pool.withConnection({ try await redacted.run(on: $0) }) {
            return .rejected(
                .init(
                    source: source,
                    reason: "\(source): these words were taken down with article \(other); they are not recorded again")
            )
        }
        let reports = extractor.extract(article, recordedOn: today).reports
        let opening = NewEvent(id: EventID(derivedFrom: ["recorded", "\(id)"]), .articleRecorded(recording))
        let found = try reports.identified()
        let carried = try await decisions(carriedTo: article, found)
        let events = [opening] + found.map { NewEvent(id: $0.id, .reported($0.report)) } + carried
        let appended: [AppendedEvent]
        do throws(AppendError) {
            appended = try await log.append(
                Append(
                    events, to: stream, expecting: .exactly(0),
                    text: ArticleText(title: article.title, body: article.text)))
        } catch {
            switch error {
            case .conflict: return .known(.init(source: source, article: id))
            case .refused(let error):
                return .rejected(.init(source: source, reason: "\(source): the database refuses it: \(error)"))
            default: throw error
            }
        }
        // Somebody else recorded it while its events were being found.
        guard appended.contains(where: { $0.isNew }) else { return .known(.init(source: source, article: id)) }
        return .recorded(
            .init(
                source: source, article: id, title: article.title, events: found.count, carried: carried.count,
                isUndated: article.published == nil))
    }

    /// Reads every recorded article again, in the order of their recording; those recorded meanwhile are left out.
    ///
    /// - Parameter progress: called after each article with the number done and the number there are.
    package func readAllAgain(progress: (Int, Int) -> Void = { _, _ in }) async throws -> IngestReport {
        var report = IngestReport()
        let total = try await log.articleCount()
        for try await page in log.events(types: [.articleRecorded]) {
            for event in page {
                try Task.checkCancellation()
                guard case .articleRecorded(let recording) = try event.decoded() else { continue }
                report.add(try await readAgain(recording.article, from: "stored"))
                progress(report.count, max(total, report.count))
            }
        }
        return report
    }

    private func readAgain(_ id: ArticleID, from source: String) async throws -> IngestReport.Outcome {
        switch try await Reextraction(log: log, extractor: extractor).run(id) {
        case .unchanged: .known(.init(source: source, article: id))
        case .redacted: .redacted(.init(source: source, article: id))
        case .changed(let title, let retracted, let added, let left):
            .changed(
                .init(
                    source: source, article: id, title: title, retracted: retracted, added: added, left: left))
        }
    }

    /// What people decided about an earlier edition of the same page holds for what it still says.
    private func decisions(
        carriedTo article: Article, _ found: [(id: EventID, report: Report)]
    ) async throws -> [NewEvent] {
        guard let url = article.url else { return [] }
        let query = DecidedEditionQuery(url: url)
        guard let edition = try await log.pool.withConnection({ try await query.run(on: $0) }),
            let text = try await log.text(of: edition)
        else { return [] }
        let standing = try StandingReports(try await log.stream(.article(edition)))
        return try CarriedDecisions(from: standing, in: text.body, to: article, found: found).events
    }
}
