import ArgumentParser
import Chronicle
import Foundation
import Logging
import Service

/// Which database to work on, and with what data beside it.
struct ArchiveOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A PostgreSQL URL. Default: ANNALS_DATABASE_URL, else a private cluster under .annals/.", valueName: "url"))
    var database: String?

    @Option(help: ArgumentHelp("A folder of lexicon files that extend the project's.", valueName: "dir"))
    var lexicon: String?

    @Option(help: ArgumentHelp("A folder of projections beside the project's.", valueName: "dir"))
    var projections: String?

    @Option(
        help: ArgumentHelp(
            "Wait so long for a database that is starting or about to be migrated.", valueName: "seconds"))
    var wait = 0

    var patience: Duration { .seconds(wait) }

    func validate() throws {
        guard wait >= 0 else { throw ValidationError("--wait must be 0 or more seconds") }
    }

    func configuration() throws -> Configuration {
        func folder(_ path: String) -> URL { URL(fileURLWithPath: path, isDirectory: true) }
        return try Configuration(databaseURL: database, projectionExtension: projections.map(folder))
    }

    func open<R>(_ body: (Archive) async throws -> sending R) async throws -> sending R {
        var opening = Archive.Opening()
        opening.patience = patience
        return try await Archive.open(try configuration(), opening, logger: Logger(label: "annals"), body)
    }

    /// Opens the archive for a question: what an interrupted command recorded is mapped first.
    func ask<R>(_ body: (Archive) async throws -> sending R) async throws -> sending R {
        try await open { archive in
            try await archive.project()
            return try await body(archive)
        }
    }

    func readLexicon() throws -> Lexicon {
        try ReadingOptions.readLexicon(extendedBy: lexicon)
    }
}

/// The clock enters the program here and nowhere else.
enum Today {
    static var inUTC: CalendarDay {
        Instant(microseconds: Int64((Date.now.timeIntervalSince1970 * 1_000_000).rounded(.down))).day
    }
}
