import ArgumentParser

/// The root of the command line.
struct Annals: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "annals",
        abstract: "What was pledged, when, by what deadline, what became of it, and which articles say so.",
        discussion: """
            Annals reads news articles, keeps what they report as an append-only log of dated events in PostgreSQL, and \
            replays that log into timelines. Without a database URL it runs a private PostgreSQL under .annals/.

            Start with:
              annals demo
              annals ingest seeds/articles && annals pledges GBR
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(name: "Start", subcommands: [DemoCommand.self, MigrateCommand.self]),
            CommandGroup(
                name: "Record",
                subcommands: [
                    IngestCommand.self, ExtractCommand.self, ExplainCommand.self, EvaluateCommand.self,
                ]),
            CommandGroup(
                name: "Ask",
                subcommands: [PledgesCommand.self, CountryCommand.self, ActorCommand.self, SearchCommand.self]),
            CommandGroup(name: "Serve", subcommands: [ServeCommand.self]),
            CommandGroup(
                name: "Correct",
                subcommands: [RetractCommand.self, CorrectCommand.self, RedactCommand.self, MergeCommand.self]),
            CommandGroup(
                name: "Keep",
                subcommands: [
                    ReplayCommand.self, ProjectionsCommand.self, VerifyCommand.self, ExportCommand.self,
                    ImportCommand.self, GenerateCommand.self,
                ]),
        ])
}
