import ArgumentParser
import Service

struct CountryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "country",
        abstract: "Show a country's timeline.",
        discussion: """
            Example:
              annals country GBR --kind pledge
              annals country Britain --from 2025-01-01 --to 2025-06-30
            """)

    @Argument(help: "ISO 3166-1 code (GBR, GB) or name.")
    var country: String

    @OptionGroup var timeline: TimelineOptions
    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let lexicon = try archive.readLexicon()
        let subject = try SubjectLookup(lexicon).country(country)
        let answer = try await archive.ask {
            try await TimelineAnswer.ask($0, timeline.query(about: subject), names: SubjectNames(lexicon))
        }
        try answer.print(as: output.format)
    }
}
