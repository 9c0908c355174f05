import ArgumentParser
import TestSupport
import Testing

@testable import annals

@Suite struct HelpTests {
    /// Every command by its words, `projections drop` among them.
    private static let commands = words(of: Annals.self, below: [])

    private static func words(of command: any ParsableCommand.Type, below path: [String]) -> [[String]] {
        command.configuration.subcommands.flatMap { command in
            let path = path + [command._commandName]
            return [path] + words(of: command, below: path)
        }
    }

    @Test func allCommandsAreThere() {
        let first = Set(Self.commands.map { $0[0] })
        let promised: Set = [
            "demo", "migrate", "ingest", "extract", "explain", "evaluate", "country", "actor", "pledges", "search",
            "replay", "projections", "retract", "correct", "redact", "verify", "export", "import", "generate",
        ]
        #expect(promised.subtracting(first).sorted() == [])
    }

    @Test(arguments: commands)
    func hasAnExample(command: [String]) async throws {
        let run = try await Program.runBare(command + ["--help"])
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(run.output.contains("Example:\n  annals \(command.joined(separator: " "))"), "\(run.output)")
        #expect(
            run.output.contains("OVERVIEW:") && run.output.contains("USAGE: annals \(command.joined(separator: " "))"))
        #expect(!run.output.contains("\u{1B}"))
    }

    @Test func theProgramSaysItsVersionAndItsCommands() async throws {
        let version = try await Program.runBare("--version")
        #expect(version.status == 0 && version.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
        let help = try await Program.runBare("--help")
        #expect(help.status == 0 && help.output.contains("annals demo"))
    }

    @Test(arguments: [
        ["nonsense"], ["pledges"], ["pledges", "GBR", "CAN"], ["pledges", "GBR", "--nonsense"],
        ["pledges", "GBR", "--format", "xml"], ["pledges", "GBR", "--as-of", "yesterday"],
        ["pledges", "GBR", "--metric", "happiness"], ["country", "GBR", "--from", "2025-02-30"],
        ["country", "GBR", "--from", "2025-02-02", "--to", "2025-02-01"], ["country", "GBR", "--limit", "0"],
        ["country", "GBR", "--role", "king"], ["actor", "x", "--kind", "rumour"], ["search"],
        ["search", "x", "--limit", "-1"], ["ingest"], ["ingest", "x", "--published", "soon"],
        ["replay", "--workers", "0"], ["replay", "--batch", "0"], ["projections", "drop", "first"],
        ["projections", "nonsense"], ["verify", "nonsense"], ["import"], ["retract", "abc", "--reason", "r"],
        ["generate"], ["generate", "--articles", "0"],
    ])
    func wrongUsageExitsWith2(arguments: [String]) async throws {
        // No database is needed to find that out: this one is none.
        let run = try await Program.runBare(
            arguments, environment: ["ANNALS_DATABASE_URL": "postgresql:///none?host=/nowhere"])
        #expect(run.status == 2, "\(arguments): \(run.status) \(run.errors)")
        #expect(run.output.isEmpty && run.errors.contains("Usage:"))
    }
}
