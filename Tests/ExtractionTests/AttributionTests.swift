import Chronicle
import Testing

@testable import Extraction

@Suite("Who says what")
struct AttributionTests {
    private func statements(_ text: String) -> [(speaker: String, act: SpeechAct, modality: Modality)] {
        Seeds.extract(text).reports.compactMap { report in
            guard case .statement(let statement) = report.content else { return nil }
            return (statement.speaker.rawValue, statement.act, report.modality)
        }
    }

    @Test(
        "is found wherever the source stands",
        arguments: [
            ("Mark Rutte said that the alliance was strong.", "mark-rutte"),
            ("“The alliance is strong,” Mark Rutte said.", "mark-rutte"),
            ("“The alliance is strong,” said Mark Rutte, the NATO chief.", "mark-rutte"),
            ("The alliance, Mark Rutte said on Monday, is strong.", "mark-rutte"),
            ("According to Mark Rutte, the alliance is strong.", "mark-rutte"),
            ("The alliance is strong, according to Mark Rutte.", "mark-rutte"),
            ("Mark Rutte, speaking to soldiers in Latvia, also said that the alliance was strong.", "mark-rutte"),
            ("Lin Jian, a spokesman of the Foreign Ministry, said that this was wrong.", "lin-jian"),
            ("General Maxime Do Tran said that all went well.", "maxime-do-tran"),
            ("The Kremlin warned that it would answer.", "RUS"),
            ("London said that it would answer.", "GBR"),
            ("The German government said that it would answer.", "DEU"),
            ("The British prime minister said that it was late.", "keir-starmer"),
            (
                "Dovilė Šakalienė spoke first. The minister left, and later Šakalienė said it was late.",
                "dovile-sakaliene"
            ),
        ])
    func sources(text: String, speaker: String) {
        #expect(statements(text).map(\.speaker).contains(speaker))
    }

    @Test(
        "is not where nobody is named or nothing is said",
        arguments: [
            "Analysts said that the alliance was strong.", "A senior official said that it was late.",
            "Trump's calls for more money went unheard.", "Rutte went to Latvia on Monday.",
            "Rutte was asked about the budget.", "The plan that Rutte announced has been dropped.",
        ])
    func nothing(text: String) {
        #expect(statements(text).isEmpty)
    }

    @Test(
        "has the act of its verb or of its words",
        arguments: [
            ("Rutte called on the allies to spend more.", SpeechAct.demand),
            ("Rutte said that the allies must spend more.", .demand), ("Rutte warned that war was near.", .warn),
            ("Rutte thanked Lithuania for its help.", .praise), ("Rutte accused Russia of lying.", .criticise),
            ("Rutte denied that the alliance was split.", .deny), ("Rutte said that it rained.", .say),
            ("Starmer said that Britain would spend 3 percent of GDP on defence by 2030.", .announce),
        ])
    func acts(text: String, act: SpeechAct) {
        #expect(statements(text).first?.act == act)
    }

    @Test("knows what is only expected and what was not said")
    func modality() {
        #expect(statements("Rutte is expected to call for more money.").first?.modality == .expected)
        #expect(statements("Rutte has not said when he will leave.").first?.modality == .negated)
    }

    @Test("makes one statement of a quotation that is broken off and goes on")
    func interrupted() {
        let found = Seeds.extract("“We are late,” Rutte said. “We have to hurry. Time is short.”")
        #expect(found.reports.count == 1)
        guard case .statement(let statement)? = found.reports.first?.content else { return }
        #expect(
            statement.quotes.map { $0.words(of: found.article.text) }
                == ["We are late", "We have to hurry. Time is short."])
    }
}
