package import Chronicle
package import Extraction
package import Foundation

/// A folder of gold files and the articles of the same names.
package struct GoldFiles: Sendable {
    private let gold: [URL]
    private let articles: URL

    package struct Problem: Error, CustomStringConvertible {
        package let description: String
    }

    /// - Throws: where there are no gold files.
    package init(gold: URL, articles: URL) throws {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: gold.path)) ?? []
        self.gold = names.filter { $0.hasSuffix(".json") }.sorted().map { gold.appending(path: $0) }
        self.articles = articles
        guard !self.gold.isEmpty else {
            throw Problem(description: "\(gold.path): no gold files; name a folder of NAME.json files")
        }
    }

    /// - Parameter day: stands for the day of recording of articles without a date.
    /// - Throws: for a gold file that is no JSON of the form, an article that is missing or cannot be read.
    package func score(with extractor: Extractor, on day: CalendarDay) throws -> Scorecard {
        var card = Scorecard()
        for file in gold {
            try Task.checkCancellation()
            let name = file.deletingPathExtension().lastPathComponent
            let found = try articles(named: name).map { extractor.extract($0, recordedOn: day) }
            let system = try GoldDocument(json: ExtractedArticle.goldPage(name, found).rendered)
            card.add(name, gold: try document(file), system: system)
        }
        return card
    }

    private func document(_ file: URL) throws -> GoldDocument {
        do {
            return try GoldDocument(json: try String(contentsOf: file, encoding: .utf8))
        } catch {
            throw Problem(description: "\(file.path): it is no gold file; see docs/annotation.md for the form")
        }
    }

    private func articles(named name: String) throws -> [Article] {
        for ending in ["md", "txt", "html", "htm"] {
            let file = articles.appending(path: "\(name).\(ending)")
            guard let bytes = try? Data(contentsOf: file) else { continue }
            return try ArticleReader.read(bytes: Array(bytes), name: file.lastPathComponent)
        }
        throw Problem(
            description:
                "\(articles.path): no article \(name).md or .txt for the gold file; name their folder with --articles")
    }
}
