import Extraction
import Service

/// What `ingest` and `demo` share.
enum Ingesting {
    static func run(
        _ paths: [String], into archive: Archive, extractor: Extractor, defaults: ArticleDefaults = ArticleDefaults(),
        isReadingAgain: Bool = false
    ) async throws -> IngestReport {
        let progress = ProgressLine(isReadingAgain ? "reading again" : "ingesting")
        defer { progress.finish() }
        let ingest = Ingest(archive, extractor: extractor, today: Today.inUTC, isReadingAgain: isReadingAgain)
        let report =
            paths.isEmpty
            ? try await ingest.readAllAgain { progress.show(done: $0, of: $1) }
            : try await ingest.run(paths, defaults: defaults) { progress.show(done: $0, of: $1) }
        try await archive.project()
        return report
    }

    static func answer(_ report: IngestReport) -> Answer {
        let rows =
            report.recorded.map { [$0.source, "recorded", "\($0.article)", "\($0.events)", $0.title ?? ""] }
            + report.changed.map { [$0.source, "changed", "\($0.article)", "\($0.added)", changes($0)] }
            + report.redacted.map { [$0.source, "redacted", "\($0.article)", "", "its words were taken down"] }
            + report.known.map { [$0.source, "known", "\($0.article)", "", ""] }
            + report.rejected.map { [$0.source, "rejected", "", "", $0.reason] }
        return Answer(
            document: report,
            records: report.recorded.map { $0 as any Encodable } + report.changed + report.redacted + report.known
                + report.rejected,
            sheet: .init(header: ["source", "outcome", "article", "events", "note"], rows: rows),
            tables: [TextTable(columns: [], rows: [], whenEmpty: summary(report))])
    }

    private static func changes(_ article: IngestReport.Changed) -> String {
        "\(counted(article.retracted, "event")) retracted, \(article.added) added"
            + (article.left > 0 ? ", \(article.left) left as somebody decided" : "")
    }

    static func summary(_ report: IngestReport) -> String {
        var parts = [
            report.recorded.isEmpty
                ? "nothing new to record"
                : "\(counted(report.recorded.count, "article")) recorded with \(counted(report.events, "event"))"
        ]
        let carried = report.recorded.reduce(0) { $0 + $1.carried }
        if carried > 0 { parts.append("\(counted(carried, "decision")) carried over from earlier editions") }
        if !report.changed.isEmpty {
            let retracted = report.changed.reduce(0) { $0 + $1.retracted }
            let added = report.changed.reduce(0) { $0 + $1.added }
            parts.append(
                "\(report.changed.count) read differently (\(counted(retracted, "event")) retracted, \(added) added)")
        }
        if !report.redacted.isEmpty { parts.append("\(report.redacted.count) skipped, their words were taken down") }
        if !report.known.isEmpty { parts.append("\(report.known.count) already known") }
        if !report.rejected.isEmpty { parts.append("\(report.rejected.count) rejected") }
        let undated = report.recorded.count { $0.isUndated }
        if undated > 0 { parts.append("\(undated) without a date, dated on or before today") }
        return sentence(parts)
    }

    static func noteRejections(_ report: IngestReport) {
        for rejected in report.rejected { note("annals: \(rejected.reason.printable)") }
    }

    private static func sentence(_ parts: [String]) -> String {
        let text = parts.joined(separator: ", ")
        return text.prefix(1).uppercased() + text.dropFirst() + "."
    }
}
