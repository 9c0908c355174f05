import ArgumentParser
import Queries
import Service

struct CorrectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "Correct what an event says.",
        discussion: """
            Fields are those of the annotation guide: occurred, modality; of a statement speaker, act, addressees; of a \
            pledge pledger, announcedBy, metric, value, max, unit, deadline, commitment; of a meeting participants, \
            place, form. Lists are set apart by commas; an empty value empties a field.

            Example:
              annals correct 6f1d2c3a deadline=2027 value=2.5 --reason "the article was corrected"
            """)

    @Argument(help: "The event's id, or the beginning of it.")
    var event: IDPrefix

    @Argument(help: ArgumentHelp("What to change.", valueName: "field=value"))
    var corrections: [String]

    @OptionGroup var options: CurationOptions

    func validate() throws {
        do throws(ReportCorrection.Invalid) {
            for correction in corrections { _ = try ReportCorrection(correction) }
        } catch {
            throw ValidationError(error.description)
        }
    }

    func run() async throws {
        let corrections = try corrections.map { try ReportCorrection($0) }
        try await options.perform("Corrected") {
            try await $0.correct(event, by: corrections, reason: options.reason)
        }
    }
}
