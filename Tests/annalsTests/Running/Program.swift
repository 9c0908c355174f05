import Foundation
import TestSupport

/// The built `annals`, run as a process of its own: what a person runs.
enum Program {
    /// Runs a command on the test's own database to its end.
    static func run(
        _ arguments: String..., input: String = "", environment: [String: String] = [:]
    ) async throws -> ProgramRun {
        try await start(arguments + database, input: input, environment: environment).end()
    }

    static func run(_ arguments: [String], environment: [String: String] = [:]) async throws -> ProgramRun {
        try await start(arguments + database, environment: environment).end()
    }

    /// Starts a command on the test's own database.
    static func start(_ arguments: String...) throws -> RunningProgram { try start(arguments + database) }

    /// Runs a command with these arguments alone.
    static func runBare(
        _ arguments: String..., input: String = "", environment: [String: String] = [:]
    ) async throws -> ProgramRun {
        try await start(arguments, input: input, environment: environment).end()
    }

    static func runBare(_ arguments: [String], environment: [String: String] = [:]) async throws -> ProgramRun {
        try await start(arguments, environment: environment).end()
    }

    /// Starts a command with these arguments alone.
    static func startBare(_ arguments: String..., environment: [String: String] = [:]) throws -> RunningProgram {
        try start(arguments, environment: environment)
    }

    /// Runs a line of shell in which `$ANNALS` is the program, on the test's own database.
    static func runInShell(_ line: String) async throws -> ProgramRun {
        let environment = ["ANNALS": path, "ANNALS_DATABASE_URL": FreshDatabase.current.url]
        return try await RunningProgram(
            "/bin/bash", ["-c", line], input: "", environment: Self.environment.merging(environment) { $1 }
        ).end()
    }

    /// Runs a command on the test's own database at the end of a pseudo-terminal, which carries both of its outputs.
    static func runOnTerminal(_ arguments: String..., environment: [String: String] = [:]) async throws -> ProgramRun {
        let words = [path] + arguments + database
        let line = words.map { "'" + $0.replacing("'", with: "'\\''") + "'" }.joined(separator: " ")
        return try await RunningProgram(
            "/usr/bin/script", ["--quiet", "--return", "--command", line, "/dev/null"], input: "",
            environment: Self.environment.merging(environment) { $1 }
        ).end()
    }

    private static var database: [String] { ["--database", FreshDatabase.current.url] }

    private static func start(
        _ arguments: [String], input: String = "", environment: [String: String] = [:]
    ) throws -> RunningProgram {
        try RunningProgram(
            path, arguments, input: input, environment: Self.environment.merging(environment) { $1 })
    }

    /// Built beside the bundle of the tests.
    static let path: String = {
        let bundle = ProcessInfo.processInfo.arguments.first { $0.contains(".xctest") } ?? ""
        let parts = bundle.split(separator: "/", omittingEmptySubsequences: false)
        let folder = parts.prefix { !$0.hasSuffix(".xctest") }.joined(separator: "/")
        return folder + "/annals"
    }()

    /// That of the tests without what would steer the program.
    private static let environment: [String: String] = ProcessInfo.processInfo.environment.filter { name, _ in
        !name.hasPrefix("ANNALS_") && !name.hasPrefix("PG") && !name.hasPrefix("LC_")
            && !["COLUMNS", "NO_COLOR", "TZ", "LANG"].contains(name)
    }
}
