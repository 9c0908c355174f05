import ArgumentParser
import Chronicle
import Extraction
import Foundation
import Service

struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Compare what is found with what should be.",
        discussion: """
            Reads gold files in the form of docs/annotation.md and the articles of the same names, and prints precision, \
            recall and F1 for each kind and over all, then how often each detail is right. The exit code is 3 where micro \
            F1 is below --at-least.

            Example:
              annals evaluate seeds/gold --at-least 0.7
            """)

    @Argument(help: ArgumentHelp("A folder of gold files.", valueName: "gold"))
    var gold: String

    @Option(
        help: ArgumentHelp("Where the articles are. Default: the folder articles beside the gold.", valueName: "dir"))
    var articles: String?

    @Option(help: ArgumentHelp("The lowest micro F1 that passes.", valueName: "f1"))
    var atLeast: Double?

    @Option(help: ArgumentHelp("A folder of lexicon files that extend the project's.", valueName: "dir"))
    var lexicon: String?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if let atLeast, !(0...1).contains(atLeast) { throw ValidationError("--at-least must be from 0 to 1") }
    }

    func run() async throws {
        let folder = URL(fileURLWithPath: gold, isDirectory: true)
        let files = try GoldFiles(
            gold: folder,
            articles: articles.map { URL(fileURLWithPath: $0, isDirectory: true) }
                ?? folder.deletingLastPathComponent().appending(path: "articles", directoryHint: .isDirectory))
        let extractor = Extractor(lexicon: try ReadingOptions.readLexicon(extendedBy: lexicon))
        let card = try files.score(with: extractor, on: Today.inUTC)
        if output.format == .table {
            print(card.table)
        } else {
            try ScorecardAnswer.answer(card).print(as: output.format)
        }
        if let atLeast, (card.all.f1 ?? 0) < atLeast {
            throw Finding(
                summary: "micro F1 \(Scorecard.number(card.all.f1 ?? 0)) is below \(Scorecard.number(atLeast))")
        }
    }
}

/// A scorecard for programs.
enum ScorecardAnswer {
    struct Line: Encodable {
        let name: String
        let gold: Int?
        let system: Int?
        let paired: Int
        let precision: Double?
        let recall: Double?
        let f1: Double?
        let share: Double?
    }

    static func answer(_ card: Scorecard) -> Answer {
        let kinds = Scorecard.kinds.map { ($0, card.counts[$0] ?? Scorecard.Count()) } + [("all", card.all)]
        let lines =
            kinds.map { name, count in
                Line(
                    name: name, gold: count.gold, system: count.system, paired: count.paired,
                    precision: count.precision, recall: count.recall, f1: count.f1, share: nil)
            }
            + Detail.allCases.map { detail in
                Line(
                    name: detail.rawValue, gold: nil, system: nil, paired: card.details[detail]?.count ?? 0,
                    precision: nil, recall: nil, f1: nil, share: card.share(of: detail))
            }
        return Answer(
            document: lines, records: lines,
            sheet: .init(
                header: ["name", "gold", "system", "paired", "precision", "recall", "f1", "share"],
                rows: lines.map(cells)),
            tables: [])
    }

    private static func cells(_ line: Line) -> [String] {
        let counts = [line.gold, line.system, line.paired].map { count in count.map { "\($0)" } ?? "" }
        let shares = [line.precision, line.recall, line.f1, line.share].map { share in share.map { "\($0)" } ?? "" }
        return [line.name] + counts + shares
    }
}
