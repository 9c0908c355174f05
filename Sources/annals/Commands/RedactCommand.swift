import ArgumentParser
import Queries
import Service

struct RedactCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redact",
        abstract: "Take an article's words down.",
        discussion: """
            Title and text are deleted from the tables at once; the events stay, their words shown as [redacted], and \
            the chain still verifies. The old copies in the database's files are given up at the next VACUUM, which \
            comes by itself where autovacuum is on; "VACUUM FULL log.article_text" leaves nothing of them. The \
            article's URL and the digests of its text stay, and so does what backups, exports and archived WAL hold.

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
