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
            try await Ingesting.run(
                paths, into: archive, extractor: extractor,
                defaults: ArticleDefaults(publisher: publisher, published: published))
        }
        try Ingesting.answer(report).print(as: output.format)
        Ingesting.noteRejections(report)
        if !report.rejected.isEmpty { throw ExitCode(1) }
    }
}

extension EventDate: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}
