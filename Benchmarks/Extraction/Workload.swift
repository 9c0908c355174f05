import Chronicle
import Extraction
import Foundation

/// Files to be read, and the extractor that reads them.
struct Workload {
    let articleCount: Int
    let wordCount: Int
    private let files: [[UInt8]]
    private let extractor: Extractor

    /// The repository's own articles.
    static func seeds() throws -> Workload { try Workload(files: seedTexts()) }

    /// All of them in one page, again and again.
    static func longPage() throws -> Workload {
        let all = try seedTexts().joined(separator: "\n\n")
        return try Workload(files: [String(repeating: all + "\n\n", count: 5_000_000 / all.utf8.count + 1)])
    }

    func extract() {
        for bytes in files {
            let articles = (try? ArticleReader.read(bytes: bytes, name: "article.md")) ?? []
            let found = articles.map { extractor.extract($0, recordedOn: CalendarDay(number: 20_000)) }
            if !found.isEmpty { _ = ExtractedArticle.goldPage("article", found).rendered }
        }
    }

    private init(files texts: [String]) throws {
        files = texts.map { Array($0.utf8) }
        articleCount = texts.count
        wordCount = texts.reduce(0) { $0 + Workload.words(in: $1) }
        var lexicon: [String: String] = [:]
        for file in LexiconFile.allCases {
            lexicon[file.rawValue] = try String(contentsOfFile: "seeds/lexicon/\(file.rawValue)", encoding: .utf8)
        }
        extractor = Extractor(lexicon: try Lexicon(lexicon))
    }

    private static func seedTexts() throws -> [String] {
        let folder = "seeds/articles"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".md") }
        return try names.sorted().map { try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }
    }

    /// Runs of letters, digits and underscores: Python's `\w+`, with which the script beside counts too.
    private static func words(in text: String) -> Int {
        var isInside = false
        return text.unicodeScalars.reduce(0) { count, scalar in
            let wasInside = isInside
            isInside = scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
            return isInside && !wasInside ? count + 1 : count
        }
    }
}
