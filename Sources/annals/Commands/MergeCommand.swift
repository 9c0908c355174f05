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
    var alias: String

    @Argument(help: "The id to keep.")
    var actor: String

    @OptionGroup var options: CurationOptions

    func validate() throws {
        guard SubjectID(alias) != nil, SubjectID(actor) != nil, alias != actor else {
            throw ValidationError("give two different ids, such as volodymyr-zelensky volodymyr-zelenskyy")
        }
    }

    func run() async throws {
        guard let alias = SubjectID(alias), let actor = SubjectID(actor) else { return }
        try await options.perform("Merged") { try await $0.merge(alias, into: actor, reason: options.reason) }
    }
}
