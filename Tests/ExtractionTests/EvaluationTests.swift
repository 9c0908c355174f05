import Foundation
import Testing

@testable import Extraction

@Suite("Evaluation")
struct EvaluationTests {
    /// The expected table was printed by the scorer that came with the annotation guide, on the same files.
    @Test("scores as the annotation guide's own scorer does")
    func agreesWithReference() throws {
        let folder = Seeds.fixtures.appending(path: "evaluation")
        var card = Scorecard()
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "gold").path)
        for name in names.sorted() {
            let system = folder.appending(path: "system/\(name)")
            card.add(
                name,
                gold: try GoldDocument(
                    json: String(contentsOf: folder.appending(path: "gold/\(name)"), encoding: .utf8)),
                system: FileManager.default.fileExists(atPath: system.path)
                    ? try GoldDocument(json: String(contentsOf: system, encoding: .utf8)) : .empty)
        }
        let expected = try String(contentsOf: folder.appending(path: "expected.txt"), encoding: .utf8)
        #expect(card.table + "\n" == expected)
    }

    @Test("finds a page equal to itself without a fault")
    func identity() throws {
        let gold = Seeds.folder.appending(path: "gold/rutte-latvia.json")
        let document = try GoldDocument(json: String(contentsOf: gold, encoding: .utf8))
        var card = Scorecard()
        card.add("rutte-latvia", gold: document, system: document)
        #expect(card.all.f1 == 1)
        #expect(card.misses.isEmpty && card.falseAlarms.isEmpty)
        #expect(Detail.allCases.compactMap(card.share).allSatisfy { $0 == 1 })
    }

    @Test(
        "halves the share of dates that only overlap",
        arguments: [
            ("2025-02-03", "2025-02-03", 1.0), ("2025-02-03", "2025-02", 0.5), ("2025-02-03", "2025-03", 0),
            ("../2025-06-09", "2025-06-09", 0.5), ("2025-06-09/..", "2026", 0.5), ("2024-04~", "2024-04", 0.5),
            ("../2025-06-09", "2025-06-10/..", 0),
        ])
    func dates(gold: String, system: String, share: Double) {
        #expect(DateShare.share(Choices([gold]), Choices([system])) == share)
        #expect(DateShare.share(Choices(["1900", gold]), Choices([system])) == share)
    }

    @Test("writes decimals as they were printed")
    func decimals() {
        let found = Seeds.extract("Britain will spend 2.3 percent of GDP on defence by 2027.")
        #expect(found.goldEvents.rendered.contains(#""target": {"value": 2.3, "unit": "percent-of-gdp"}"#))
    }
}
