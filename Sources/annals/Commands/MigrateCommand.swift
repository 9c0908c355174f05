import ArgumentParser
import Logging
import Service

struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Bring a database to the state of sql/.",
        discussion: """
            Applies the migrations in sql/log in order, under a lock, and installs the projections. Files that were \
            applied and have changed since are refused.

            Example:
              annals migrate --database postgresql://annals@localhost/annals
              annals migrate --status
            """)

    @Flag(help: "Only say what is applied and what is not.")
    var status = false

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let lines = try await Schema.with(try archive.configuration(), logger: Logger(label: "annals")) { schema in
            if !status { try await schema.migrate(waiting: archive.patience) }
            return try await schema.status()
        }
        try answer(lines).print(as: output.format)
    }

    private func answer(_ migrations: [Schema.MigrationLine]) -> Answer {
        let rows = migrations.map { [$0.name, $0.isApplied ? "applied" : "pending"] }
        return Answer(
            document: migrations, records: migrations,
            sheet: .init(header: ["migration", "state"], rows: rows),
            tables: [
                TextTable(
                    columns: ["migration", "state"], rows: rows.map { TextTable.Row($0) },
                    whenEmpty: "There are no migrations.")
            ])
    }
}
