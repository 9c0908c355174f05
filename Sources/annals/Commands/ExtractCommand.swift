import ArgumentParser
import Chronicle
import Extraction
import Foundation
import Service

struct ExtractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Print what articles report, without a database.",
        discussion: """
            One JSON document for each file, in the form of docs/annotation.md; a page of several articles has "articles" \
            instead of "events".

            Example:
              annals extract seeds/articles/canada-two-percent.md
              annals extract seeds/articles --output found
            """)

    @OptionGroup var sources: ReadingOptions

    @Option(help: ArgumentHelp("Write NAME.json files into this folder instead of printing.", valueName: "dir"))
    var output: String?

    func run() async throws {
        let folder = try output.map { try OutputFolder(path: $0) }
        let extractor = try sources.extractor()
        var written: Set<String> = []
        let failures = try sources.forEachFile { name, articles in
            if folder != nil, !written.insert(name).inserted { throw SameName(name: name) }
            let found = articles.map { extractor.extract($0, recordedOn: Today.inUTC) }
            let document = ExtractedArticle.goldPage(name, found).rendered
            if let folder { try folder.write(document, name: name) } else { print(document) }
        }
        if failures > 0 { throw ExitCode(1) }
    }
}

/// Two files whose results would have the same name.
struct SameName: Error, CustomStringConvertible {
    let name: String
    var description: String { "two files are called \(name): rename one, or extract them into different folders" }
}

/// A folder that results are written into, made where it is missing.
struct OutputFolder {
    private let url: URL

    struct Unwritable: Error, CustomStringConvertible {
        let path: String
        var description: String { "\(path) cannot be written: check its permissions or name another folder" }
    }

    init(path: String) throws {
        url = URL(fileURLWithPath: path, isDirectory: true)
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        } catch {
            throw Unwritable(path: path)
        }
    }

    func write(_ document: String, name: String) throws {
        let file = url.appending(path: "\(name).json")
        do {
            try Data((document + "\n").utf8).write(to: file)
        } catch {
            throw Unwritable(path: file.path)
        }
    }
}
