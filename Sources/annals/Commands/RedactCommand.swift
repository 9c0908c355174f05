import ArgumentParser
import Queries
import Service

struct RedactCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redact",
        abstract: "Take an article's words down.",
        discussion: """
            Title and text are deleted for good; the events stay, their words shown as [redacted], and the chain still \
            verifies.

            Example:
              annals redact 0b9f77c1 --reason "taken down at the publisher's request"
            """)

    @Argument(help: "The article's id, or the beginning of it.")
    var article: IDPrefix

    @OptionGroup var options: CurationOptions

    func run() async throws {
        try await options.perform("Redacted") { try await $0.redact(article, reason: options.reason) }
    }
}
