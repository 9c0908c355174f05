import ArgumentParser
import Postgres
import Projections
import Service

struct ProjectionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "projections",
        abstract: "Show the generations of the timelines, switch back, drop or mend them.",
        discussion: """
            Example:
              annals projections
              annals projections rollback timeline
            """,
        subcommands: [Status.self, Rollback.self, Drop.self, Retry.self], defaultSubcommand: Status.self)

    struct Status: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List generations with state, checkpoint and lag.",
            discussion: """
                Example:
                  annals projections status --format json
                """)

        @OptionGroup var archive: ArchiveOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            let generations = try await archive.open { archive in
                let projections = try archive.configuration.projections().projections
                return try await archive.pool.withConnection {
                    try await Generations.status(comparedWith: projections, on: $0)
                }
            }
            try GenerationRecord.answer(generations.map(GenerationRecord.init)).print(as: output.format)
        }
    }

    struct Rollback: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Serve the generation that was served before.",
            discussion: """
                A second rollback undoes the first.

                Example:
                  annals projections rollback timeline
                """)

        @Argument(help: "The projection's name.")
        var name: String

        @OptionGroup var archive: ArchiveOptions

        func run() async throws {
            let served = try await archive.open { archive in
                _ = try archive.configuration.projections().selecting([name])
                return try await archive.pool.withConnection { try await Generations.rollBack(name, on: $0) }
            }
            print("Projection \(name) is served by generation \(served.id) now.")
        }
    }

    struct Drop: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Drop a generation that is not served.",
            discussion: """
                Example:
                  annals projections drop 4
                """)

        @Argument(help: "The generation's number.")
        var generation: Int

        @OptionGroup var archive: ArchiveOptions

        func run() async throws {
            try await archive.open { archive in
                try await archive.pool.withConnection { try await Generations.drop(generation, on: $0) }
            }
            print("Generation \(generation) is dropped.")
        }
    }

    struct Retry: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Map the events again that could not be mapped.",
            discussion: """
                Example:
                  annals projections retry pledge
                """)

        @Argument(help: "The projection's name.")
        var name: String

        @OptionGroup var archive: ArchiveOptions

        func run() async throws {
            let left = try await archive.open { archive in
                let projection = try archive.configuration.projections().selecting([name])
                return try await archive.pool.withConnection { connection in
                    try await Quarantine.retry(projection[0], on: connection)
                }
            }
            guard left.isEmpty else {
                throw Finding(
                    summary: "\(left.count) events still cannot be mapped, the first at position \(left[0].position): "
                        + left[0].error)
            }
            print("Projection \(name) has every event mapped.")
        }
    }
}

extension GenerationRecord {
    static func answer(_ records: [GenerationRecord]) -> Answer {
        let rows = records.map { record in
            let notes = [
                record.needsReplay ? "needs a replay" : nil, record.isDegraded ? "degraded" : nil, record.failure,
            ]
            return [
                record.projection, "\(record.generation)", record.state, "\(record.checkpoint)", "\(record.lag)",
                notes.compactMap { $0 }.joined(separator: "; "),
            ]
        }
        return Answer(
            document: records, records: records,
            sheet: .init(header: ["projection", "generation", "state", "checkpoint", "lag", "note"], rows: rows),
            tables: [
                TextTable(
                    columns: ["projection", "generation", "state", "checkpoint", "lag", "note"],
                    rows: rows.map { TextTable.Row($0) }, whenEmpty: "There is no generation: run annals migrate.")
            ])
    }
}
