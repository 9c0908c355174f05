import Chronicle
import Foundation
import Testing

@testable import Extraction

@Suite("The annotated articles")
struct CorpusTests {
    private func scorecard() throws -> Scorecard {
        var card = Scorecard()
        let gold = Seeds.folder.appending(path: "gold")
        let names = try FileManager.default.contentsOfDirectory(atPath: gold.path).filter { $0.hasSuffix(".json") }
        for name in names.sorted() {
            let stem = String(name.dropLast(5))
            let expected = try GoldDocument(
                json: String(contentsOf: gold.appending(path: name), encoding: .utf8))
            let articles = try Seeds.articles(Seeds.folder.appending(path: "articles/\(stem).md"))
            let page = ExtractedArticle.goldPage(
                stem, articles.map { Seeds.extractor.extract($0, recordedOn: Seeds.recordedOn) })
            card.add(stem, gold: expected, system: try GoldDocument(json: page.rendered))
        }
        return card
    }

    /// Just below what the rules reach: a change that costs more than it gives shows here.
    @Test("are read no worse than before")
    func floor() throws {
        let card = try scorecard()
        #expect(card.all.f1 ?? 0 >= 0.915, Comment(rawValue: card.table))
        #expect(card.counts["pledge"]?.f1 ?? 0 >= 0.85, Comment(rawValue: card.table))
        #expect(card.counts["meeting"]?.f1 ?? 0 >= 0.92, Comment(rawValue: card.table))
        #expect(card.counts["statement"]?.f1 ?? 0 >= 0.945, Comment(rawValue: card.table))
        #expect(card.share(of: .modality) ?? 0 >= 0.98, Comment(rawValue: card.table))
        #expect(card.share(of: .date) ?? 0 >= 0.95, Comment(rawValue: card.table))
        #expect(card.share(of: .deadline) ?? 0 >= 0.95, Comment(rawValue: card.table))
        #expect(card.share(of: .act) ?? 0 >= 0.89, Comment(rawValue: card.table))
    }
}
