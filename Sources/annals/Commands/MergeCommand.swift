import ArgumentParser
import Chronicle
import Service

struct MergeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Say that two ids are one actor.",
        discussion: """
            The timeline of either then shows what is recorded of both.

            Example:
              annals merge volodymyr-zelensky volodymyr-zelenskyy --reason "two spellings of one name"
            """)

    @Argument(help: "The id that is the other's alias.")
    var alias: SubjectID

    @Argument(help: "The id to keep.")
    var actor: SubjectID

    @OptionGroup var options: CurationOptions

    func validate() throws {
        if alias == actor { throw ValidationError("\(alias) is one actor already: give two different ids") }
    }

    func run() async throws {
        try await options.perform("Merged") { try await $0.merge(alias, into: actor, reason: options.reason) }
    }
}

extension SubjectID: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}
