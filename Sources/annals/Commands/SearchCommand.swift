import ArgumentParser
import Postgres
import Queries
import Service

struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find events by the words that prove them.",
        discussion: """
            "Words in quotation marks" are looked for in that order; or and -without work as in web searches.

            Example:
              annals search submarines
              annals search '"air defence" -missiles' --format json
            """)

    @Argument(help: "The words.")
    var words: [String]

    @Option(help: ArgumentHelp("At most so many events, the newest.", valueName: "n"))
    var limit = 50

    @OptionGroup var knowledge: KnowledgeOptions
    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit must be at least 1") }
    }

    func run() async throws {
        let names = SubjectNames(try archive.readLexicon())
        var query = SearchQuery(words: words.joined(separator: " "))
        query.limit = limit
        query.knowledge = knowledge.knowledge
        let found = try await archive.ask { archive in
            try await archive.pool.withConnection { [query] in try await query.run(on: $0) }
        }
        let answer = TimelineAnswer.answer(
            found.map { ($0, []) }, title: nil, names: names,
            whenEmpty: "No event's evidence has these words.")
        try answer.print(as: output.format)
    }
}
