import Chronicle
import Foundation

@testable import Extraction

/// The repository's own lexicon, articles and gold files, for tests.
enum Seeds {
    static let folder: URL = {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appending(path: "seeds/lexicon").path)
        {
            folder.deleteLastPathComponent()
        }
        return folder.appending(path: "seeds")
    }()

    static let fixtures = folder.deletingLastPathComponent().appending(path: "Tests/ExtractionTests/Fixtures")

    static let lexicon: Lexicon = {
        do {
            var files: [String: String] = [:]
            for file in LexiconFile.allCases {
                files[file.rawValue] = try String(
                    contentsOf: folder.appending(path: "lexicon/\(file.rawValue)"), encoding: .utf8)
            }
            return try Lexicon(files)
        } catch {
            preconditionFailure("the lexicon of the seeds: \(error)")
        }
    }()

    static let extractor = Extractor(lexicon: lexicon)
    static let recordedOn = CalendarDay(number: 20_000)

    /// What is found in a text that was published on 9 June 2025.
    static func extract(_ text: String) -> ExtractedArticle {
        extractor.extract(
            Article(title: nil, published: EventDate("2025-06-09"), text: text), recordedOn: recordedOn)
    }

    static func articles(_ file: URL) throws -> [Article] {
        try ArticleReader.read(bytes: Array(try Data(contentsOf: file)), name: file.lastPathComponent)
    }
}
