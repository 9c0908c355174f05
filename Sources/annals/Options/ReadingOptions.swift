import ArgumentParser
import Chronicle
import Extraction
import Foundation
import Service

/// Articles to read and the lexicon to read them with; no database.
struct ReadingOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "path"))
    var paths: [String]

    @Option(help: ArgumentHelp("Publication date (EDTF) of articles that do not give one.", valueName: "date"))
    var published: EventDate?

    @Option(help: ArgumentHelp("A folder of lexicon files that extend the project's.", valueName: "dir"))
    var lexicon: String?

    func extractor() throws -> Extractor { Extractor(lexicon: try ReadingOptions.readLexicon(extendedBy: lexicon)) }

    static func readLexicon(extendedBy folder: String?) throws -> Lexicon {
        let installation = try InstallationFolder.find(environment: ProcessInfo.processInfo.environment)
        return try Lexicon(
            folder: installation.lexicon,
            extendedBy: folder.map { URL(fileURLWithPath: $0, isDirectory: true) })
    }

    /// Hands over each file's articles with the file's name without its ending; says what is wrong with a file and goes on.
    ///
    /// - Returns: how many files could not be read.
    func forEachFile(_ body: (String, [Article]) throws -> Void) throws -> Int {
        var failures = 0
        for source in SourceFiles.find(paths) {
            try Task.checkCancellation()
            let read: (name: String, articles: [Article])
            do {
                let found = try source.get()
                read = (
                    found.stem,
                    try ArticleReader.read(
                        bytes: try found.bytes(), name: found.name, defaults: ArticleDefaults(published: published))
                )
            } catch {
                note("annals: \("\(error)".printable)")
                failures += 1
                continue
            }
            try body(read.name, read.articles)
        }
        return failures
    }
}

extension SourceFiles.Source {
    /// The file's name without folder and ending.
    var stem: String {
        switch self {
        case .file(let url): url.deletingPathExtension().lastPathComponent
        case .standardInput: "standard-input"
        }
    }
}
