import ArgumentParser
import Postgres
import Projections
import Service

struct ReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Build the timelines anew from the log.",
        discussion: """
            A fresh generation is filled beside the live one, which goes on answering; then one switch makes it live. \
            Interrupted, even by a crash, the same command goes on where it was. annals projections rollback NAME \
            switches back.

            Example:
              annals replay
              annals replay --projection pledge --workers 4
            """)

    @Option(name: .customLong("projection"), help: ArgumentHelp("Only this one; may be repeated.", valueName: "name"))
    var names: [String] = []

    @Option(help: ArgumentHelp("How many connections map events at once.", valueName: "n"))
    var workers = 2

    @Option(help: ArgumentHelp("How many positions are mapped in one transaction.", valueName: "n"))
    var batch = 20_000

    @Flag(inversion: .prefixedNo, help: "Serve the new generation when it is built.")
    var flip = true

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (1...64).contains(workers) else { throw ValidationError("--workers must be between 1 and 64") }
        guard batch > 0 else { throw ValidationError("--batch must be at least 1") }
    }

    func run() async throws {
        let result = try await archive.open { archive in
            try await ReplayCommand.replay(
                archive, names: names, workers: workers, batch: batch, flips: flip)
        }
        try ReplayCommand.answer(result).print(as: output.format)
    }

    static func replay(
        _ archive: Archive, names: [String] = [], workers: Int = 2, batch: Int = 20_000, flips: Bool = true
    ) async throws -> ReplayResult {
        let projections = try archive.configuration.projections().selecting(names)
        let progress = ProgressLine("replaying")
        defer { progress.finish() }
        return try await Replay(
            archive.pool.configuration, of: projections, workers: workers, batch: batch, flips: flips,
            logger: archive.logger
        ) { state in
            progress.show(done: Int(state.done), of: Int(state.total), detail: detail(state))
        }.run()
    }

    private static func detail(_ state: ReplayProgress) -> String {
        let rate = state.rate.map { "\(Int($0)) positions/s" }
        let left = state.timeLeft.map { "\(Int(($0 / .seconds(1)).rounded(.up))) s left" }
        return [state.stage.rawValue, rate, left].compactMap { $0 }.joined(separator: " · ")
    }

    static func answer(_ result: ReplayResult) -> Answer {
        let record = ReplayRecord(result)
        let rows = record.projections.map {
            [$0.projection, "\($0.generation)", $0.isLive ? "live" : "built", $0.digest]
        }
        return Answer(
            document: record, records: record.projections,
            sheet: .init(header: ["projection", "generation", "state", "digest"], rows: rows),
            tables: [
                TextTable(
                    columns: ["projection", "generation", "state", "digest"],
                    rows: rows.map { TextTable.Row($0.dropLast() + [String($0[3].prefix(16))]) },
                    whenEmpty: "There is no projection.", footer: [record.summary])
            ])
    }
}

/// What a replay made, as it is printed.
struct ReplayRecord: Encodable {
    let events: Int64
    let rows: Int64
    let seconds: Double
    let eventsPerSecond: Double
    let flipMilliseconds: Double?
    let digest: String
    let projections: [Built]

    struct Built: Encodable {
        let projection: String
        let generation: Int
        let wasResumed: Bool
        let isLive: Bool
        let position: Int64
        let digest: String
    }

    init(_ result: ReplayResult) {
        events = result.events
        rows = result.rows
        seconds = result.duration / .seconds(1)
        eventsPerSecond = result.eventsPerSecond
        flipMilliseconds = result.flip.map { $0 / .milliseconds(1) }
        digest = result.digest
        projections = result.projections.map { built in
            Built(
                projection: built.projection, generation: built.generation, wasResumed: built.wasResumed,
                isLive: built.isLive, position: built.position,
                digest: built.digests.map(\.digest).joined(separator: " "))
        }
    }

    var summary: String {
        func rounded(_ value: Double, _ factor: Double) -> String { "\((value * factor).rounded() / factor)" }
        let flip = flipMilliseconds.map { ", flip \(rounded($0, 10)) ms" } ?? ""
        return "\(events) events, \(rows) rows in \(rounded(seconds, 100)) s, "
            + "\(Int(eventsPerSecond)) events/s\(flip); digest \(digest)"
    }
}
