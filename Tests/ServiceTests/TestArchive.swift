import Chronicle
import Extraction
import Foundation
import Logging
import Queries
import Service
import TestSupport

/// The test's own database, opened as the program opens one.
enum TestArchive {
    static func open<R>(_ body: (Archive) async throws -> sending R) async throws -> sending R {
        let configuration = try Configuration(databaseURL: FreshDatabase.current.url, environment: [:])
        return try await Archive.open(configuration, logger: Logger(label: "annals.tests"), body)
    }
}

/// The installation's own lexicon, read once for all tests.
enum TestLexicon {
    static let shared = Result {
        try Lexicon(folder: InstallationFolder.find(environment: [:]).lexicon)
    }

    static func read() throws -> Lexicon { try shared.get() }
}

extension Ingest {
    /// An ingest on 21 November 2026.
    init(_ archive: Archive) throws {
        self.init(
            archive, extractor: Extractor(lexicon: try TestLexicon.read()),
            today: CalendarDay("2026-11-21") ?? CalendarDay(number: 0))
    }
}
