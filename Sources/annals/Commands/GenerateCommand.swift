import ArgumentParser
import EventLog
import Service
import Synthesis

struct GenerateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Fill an empty log with made-up articles, for trying Annals at size.",
        discussion: """
            Thirty years of invented reports: statements, pledges and meetings of three subjects on average, a few of them \
            retracted or corrected, a few articles taken down. About six events an article, through the same way into the \
            log that real ones take. The same seed gives the same events, and a shorter log is the beginning of a longer \
            one: interrupted, the same command goes on, and more --articles add to what is there. A log that holds real \
            events is left alone.

            Example:
              annals generate --articles 20000 --database postgresql://annals@localhost/trial
              annals replay --database postgresql://annals@localhost/trial
              annals pledges GBR --database postgresql://annals@localhost/trial
            """)

    @Option(help: ArgumentHelp("How many articles the log is to hold.", valueName: "n"))
    var articles: Int

    @Option(help: ArgumentHelp("Another seed gives another log.", valueName: "n"))
    var seed: UInt64 = 1

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard articles > 0 else { throw ValidationError("--articles must be at least 1") }
    }

    func run() async throws {
        let progress = ProgressLine("generating")
        defer { progress.finish() }
        let (outcome, duration) = try await archive.open { archive in
            let start = ContinuousClock.now
            let outcome = try await SyntheticLog(seed: seed).write(articles: articles, to: archive.log) { outcome in
                let rate = Int(Double(outcome.newEvents) / ((ContinuousClock.now - start) / .seconds(1)))
                progress.show(done: outcome.articles, of: articles, detail: "\(rate) events/s")
            }
            return (outcome, ContinuousClock.now - start)
        }
        progress.finish()
        try answer(outcome, in: duration).print(as: output.format)
    }

    private func answer(_ outcome: SyntheticLog.Written, in duration: Duration) -> Answer {
        let record = SyntheticLogRecord(outcome, seed: seed, duration: duration)
        return Answer(
            document: record, records: [record],
            sheet: .init(
                header: ["seed", "articles", "newEvents", "position"],
                rows: [["\(seed)", "\(record.articles)", "\(record.newEvents)", "\(record.position)"]]),
            tables: [TextTable(columns: [], rows: [], whenEmpty: record.summary)])
    }
}

/// What was generated, as it is printed.
struct SyntheticLogRecord: Encodable {
    let seed: UInt64
    let articles: Int
    let newEvents: Int
    let position: Int64
    let seconds: Double

    init(_ outcome: SyntheticLog.Written, seed: UInt64, duration: Duration) {
        self.seed = seed
        articles = outcome.articles
        newEvents = outcome.newEvents
        position = outcome.position
        seconds = duration / .seconds(1)
    }

    var summary: String {
        guard newEvents > 0 else {
            return "The log has these \(counted(articles, "article")) already; nothing was added."
        }
        return "\(counted(newEvents, "event")) added in \((seconds * 100).rounded() / 100) s, "
            + "\(Int(Double(newEvents) / seconds)) events/s. "
            + "The log holds \(counted(articles, "article")), up to position \(position). "
            + "Next: annals replay builds the timelines."
    }
}
