import ArgumentParser
import Service

struct ActorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actor",
        abstract: "Show the timeline of a person, a group or an organisation.",
        discussion: """
            Example:
              annals actor keir-starmer
              annals actor "Mark Rutte" --kind statement --limit 10
            """)

    @Argument(help: "Id (keir-starmer, nato) or name.")
    var actor: String

    @OptionGroup var timeline: TimelineOptions
    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let lexicon = try archive.readLexicon()
        let subject = try SubjectLookup(lexicon).actor(actor)
        let answer = try await archive.ask {
            try await TimelineAnswer.ask($0, timeline.query(about: subject), names: SubjectNames(lexicon))
        }
        try answer.print(as: output.format)
    }
}
