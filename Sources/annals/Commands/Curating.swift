import ArgumentParser
import Queries
import Service

/// What the commands that append corrections share.
struct CurationOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Why; it stays in the log.", valueName: "text"))
    var reason: String

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if reason.allSatisfy(\.isWhitespace) { throw ValidationError("--reason must say why") }
    }

    /// Appends a correction, brings the timelines up to date, and says what was done.
    func perform(_ done: String, _ work: (Curation) async throws -> Curation.Outcome) async throws {
        let outcome = try await archive.open { archive in
            let outcome = try await work(Curation(archive))
            try await archive.project()
            return outcome
        }
        let sentence =
            outcome.isNew
            ? "\(done), at position \(outcome.position)."
            : "That was done before, at position \(outcome.position): nothing was recorded."
        try Answer(
            document: outcome, records: [outcome],
            sheet: .init(header: ["position", "is_new"], rows: [["\(outcome.position)", "\(outcome.isNew)"]]),
            tables: [TextTable(columns: [], rows: [], whenEmpty: sentence)]
        ).print(as: output.format)
    }
}

extension IDPrefix: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}
