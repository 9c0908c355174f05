import ArgumentParser
import Foundation
import Logging
import Service

/// Runs the command and turns how it ended into the promised exit code: 0 done, 1 the work failed, 2 wrong usage,
/// 3 something was found to be wrong; 130 interrupted.
@main
enum Main {
    static func main() async {
        StandardStreams.reserve()
        LoggingSystem.bootstrap { label in
            var handler = StreamLogHandler.standardError(label: label)
            handler.logLevel = logLevel ?? .warning
            return handler
        }
        let status = await run(Array(CommandLine.arguments.dropFirst()))
        if !StandardStreams.flush(), status == 0 {
            note("annals: standard output cannot be written: check where it goes and the space there")
            exit(1)
        }
        exit(status)
    }

    /// `ANNALS_LOG_LEVEL` says more: info, debug or trace.
    static var logLevel: Logger.Level? {
        ProcessInfo.processInfo.environment["ANNALS_LOG_LEVEL"].flatMap(Logger.Level.init(rawValue:))
    }

    static func run(_ arguments: [String]) async -> Int32 {
        do {
            try await Interruption.cancelling { try await execute(arguments) }
            return 0
        } catch let finding as Finding {
            note("annals: \(finding.summary)")
            return 3
        } catch {
            if Interruption.hasCome {
                note("annals: interrupted; what was recorded stays recorded, run the same command again to go on")
                return 130
            }
            return report(error)
        }
    }

    private static func execute(_ arguments: [String]) async throws {
        var command = try await Annals.asyncParseAsRoot(arguments)
        if var asynchronous = command as? any AsyncParsableCommand {
            try await asynchronous.run()
        } else {
            try command.run()
        }
    }

    private static func report(_ error: any Error) -> Int32 {
        let code = Annals.exitCode(for: error)
        if code == .success {
            print(Annals.fullMessage(for: error))
            return 0
        }
        if code == .validationFailure {
            note(Annals.fullMessage(for: error))
            return 2
        }
        if let exit = error as? ExitCode { return exit.rawValue }
        let lines = String(describing: error).split(separator: "\n", omittingEmptySubsequences: false)
        note("annals: " + lines.map { $0.prefix { $0 == " " } + $0.printable }.joined(separator: "\n"))
        return 1
    }
}

/// A check that ran to its end and found something wrong.
struct Finding: Error {
    let summary: String
}
