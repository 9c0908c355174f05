import ArgumentParser
import Chronicle
import Extraction
import Service

struct IngestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Record articles and what they report.",
        discussion: """
            Takes files, folders and - for standard input: .txt, .md with front matter, .html, .json and .ndjson. An \
            article is recorded once, however often it is given. A bad file is reported and does not stop the others; \
            the exit code is then 1.

            Example:
              annals ingest seeds/articles
              annals ingest page.txt --published 2025-06-09 --publisher UPI
            """)

    @Argument(help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "path"))
    var paths: [String]

    @Option(help: ArgumentHelp("Publication date (EDTF) of articles that do not give one.", valueName: "date"))
    var published: EventDate?

    @Option(help: ArgumentHelp("Publisher of articles that do not give one.", valueName: "name"))
    var publisher: String?

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let extractor = Extractor(lexicon: try archive.readLexicon())
        let report = try await archive.open { archive in
            let report = try await Ingesting.run(
                paths, into: archive, extractor: extractor,
                defaults: ArticleDefaults(publisher: publisher, published: published))
            return report
        }
        try Ingesting.answer(report).print(as: output.format)
        Ingesting.noteRejections(report)
        if !report.rejected.isEmpty { throw ExitCode(1) }
    }
}

extension EventDate: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

/// What `ingest` and `demo` share.
enum Ingesting {
    static func run(
        _ paths: [String], into archive: Archive, extractor: Extractor, defaults: ArticleDefaults = ArticleDefaults()
    ) async throws -> IngestReport {
        let progress = ProgressLine("ingesting")
        defer { progress.finish() }
        let ingest = Ingest(archive, extractor: extractor, today: Today.inUTC)
        do {
            let report = try await ingest.run(paths, defaults: defaults) { done, total in
                progress.show(done: done, of: total)
            }
            try await archive.project()
            return report
        } catch is CancellationError {
            // What was recorded before the interruption is in the log; the next command projects it.
            throw CancellationError()
        }
    }

    static func answer(_ report: IngestReport) -> Answer {
        let rows =
            report.recorded.map { [$0.source, "recorded", "\($0.article)", "\($0.events)", $0.title ?? ""] }
            + report.known.map { [$0.source, "known", "\($0.article)", "", ""] }
            + report.rejected.map { [$0.source, "rejected", "", "", $0.reason] }
        return Answer(
            document: report,
            records: report.recorded.map { $0 as any Encodable } + report.known + report.rejected,
            sheet: .init(header: ["source", "outcome", "article", "events", "note"], rows: rows),
            tables: [TextTable(columns: [], rows: [], whenEmpty: summary(report))])
    }

    static func summary(_ report: IngestReport) -> String {
        var parts = [
            report.recorded.isEmpty
                ? "nothing new to record"
                : "\(counted(report.recorded.count, "article")) recorded with \(counted(report.events, "event"))"
        ]
        if !report.known.isEmpty { parts.append("\(report.known.count) already known") }
        if !report.rejected.isEmpty { parts.append("\(report.rejected.count) rejected") }
        let undated = report.recorded.count { $0.isUndated }
        if undated > 0 { parts.append("\(undated) without a date, dated on or before today") }
        return parts.joined(separator: ", ").capitalisedFirst + "."
    }

    static func noteRejections(_ report: IngestReport) {
        for rejected in report.rejected { note("annals: \(rejected.reason.printable)") }
    }

    static func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}

extension String {
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
