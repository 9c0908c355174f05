import ArgumentParser
import Chronicle
import Extraction
import Foundation
import Service

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show every stage of reading an article, with the rule that fired.",
        discussion: """
            What was taken for a name, a date or a figure, who is held to say what, and the events that came of it. With \
            --format json the places are counted in Unicode scalars of "text".

            Example:
              annals explain seeds/articles/rutte-latvia.md
              annals explain page.txt --published 2025-06-09 --format json
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @OptionGroup var sources: ReadingOptions

    @Option(help: "text or json.")
    var format: Format = .text

    func run() async throws {
        let extractor = try sources.extractor()
        var documents: [JSONNode] = []
        let failures = try sources.forEachFile { name, articles in
            let explanations = articles.map { extractor.extract($0, recordedOn: Today.inUTC).explanation }
            switch format {
            case .json: documents.append(Explanation.json(name, explanations))
            case .text:
                for explanation in explanations {
                    print(ExplanationText(explanation, on: .output).rendered, terminator: "\n\n")
                }
            }
        }
        if format == .json, let first = documents.first {
            print((documents.count == 1 ? first : .list(documents)).rendered)
        }
        if failures > 0 { throw ExitCode(1) }
    }
}
