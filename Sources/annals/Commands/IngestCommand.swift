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
            article is recorded once, however often it is given. What a file says wins over --published and --publisher. A \
            bad file is reported and does not stop the others; the exit code is then 1.

            With --reextract, an article that is known is read again from its stored words. What a newer extractor or \
            lexicon no longer finds is retracted, what it finds anew is added; what somebody retracted or corrected stays, \
            and articles whose words were taken down are skipped. Doing it again appends nothing.

            Example:
              annals ingest seeds/articles
              annals ingest --reextract
              annals ingest page.txt --published 2025-06-09 --publisher UPI
            """)

    @Argument(help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "path"))
    var paths: [String] = []

    @Option(help: ArgumentHelp("Publication date (EDTF) of articles that do not give one.", valueName: "date"))
    var published: EventDate?

    @Option(help: ArgumentHelp("Publisher of articles that do not give one.", valueName: "name"))
    var publisher: String?

    @Flag(
        help: """
            Read known articles again and append what the extractor finds differently now; all of them where no path is \
            given.
            """)
    var reextract = false

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if paths.isEmpty, !reextract {
            throw ValidationError("Name the files or folders to record, or - for standard input.")
        }
    }

    func run() async throws {
        let extractor = Extractor(lexicon: try archive.readLexicon())
        let report = try await archive.open { archive in
            try await Ingesting.run(
                paths, into: archive, extractor: extractor,
                defaults: ArticleDefaults(publisher: publisher, published: published), isReadingAgain: reextract)
        }
        try Ingesting.answer(report).print(as: output.format)
        Ingesting.noteRejections(report)
        if !report.rejected.isEmpty { throw ExitCode(1) }
    }
}

extension EventDate: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}
