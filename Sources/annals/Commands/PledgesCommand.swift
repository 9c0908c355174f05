import ArgumentParser
import Chronicle
import Queries
import Service

struct PledgesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pledges",
        abstract: "Show what a country or group pledged, and what became of it.",
        discussion: """
            One ledger for each thing pledged, in the order in which it was said: each entry with its status against the \
            ones before, what became of it, who said it, and the sentence that proves it.

            Example:
              annals pledges GBR
              annals pledges Canada --metric defence-spending-gdp-share --as-of 2025-06-30
            """)

    @Argument(help: "ISO 3166-1 code (GBR, GB) or name of a country; id of a group (nato).")
    var subject: String

    @Option(help: "Only this metric, such as defence-spending-gdp-share.")
    var metric: Metric?

    @OptionGroup var knowledge: KnowledgeOptions
    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let lexicon = try archive.readLexicon()
        let subject = try SubjectLookup(lexicon).pledger(subject)
        let answer = try await archive.ask {
            try await PledgesAnswer.ask(
                $0, about: subject, metric: metric, knowledge.knowledge, names: SubjectNames(lexicon))
        }
        try answer.print(as: output.format)
    }
}
