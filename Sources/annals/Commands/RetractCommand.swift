import ArgumentParser
import Queries
import Service

struct RetractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retract",
        abstract: "Take an event off the timelines.",
        discussion: """
            The event stays in the log; --as-of a moment before the retraction shows it still.

            Example:
              annals retract 6f1d2c3a --reason "the quotation is another minister's"
            """)

    @Argument(help: "The event's id, or the beginning of it.")
    var event: IDPrefix

    @OptionGroup var options: CurationOptions

    func run() async throws {
        try await options.perform("Retracted") { try await $0.retract(event, reason: options.reason) }
    }
}
