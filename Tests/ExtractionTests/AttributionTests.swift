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
            ("Spending will rise, Anna Novak (Greens) said on Friday.", "anna-novak"),
            ("Anna Novak spoke. The cuts go too deep, according to her.", "anna-novak"),
            ("Seas rise faster, according to a study by the United Nations.", "un"),
            ("“France stands by Kyiv,” says the statement of the government in Paris.", "FRA"),
            ("Anna Novak was quoted as saying that the bridge is safe.", "anna-novak"),
            ("The bridge is safe, the agency quoted Anna Novak as saying.", "anna-novak"),
            ("Anna Novak turned the offer down.", "anna-novak"), ("Spain put the damage at 3 million euros.", "ESP"),
            ("Anna Novak issued a fresh warning to the banks.", "anna-novak"),
            ("The harvest is poor, according to the aid agency GrainWatch.", "grainwatch"),
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
            "Rutte issued a new passport.", "Rutte put the flag at the gate.", "Rutte turned the corner and sat down.",
            "An official of the U.S. State Department described the plan.",
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
            ("Rutte renewed a call for talks.", .demand), ("Rutte voiced his gratitude.", .praise),
            ("Tusk said that Russia should leave.", .demand), ("Tusk said that Poland should save.", .say),
            ("Starmer asked the court what it would do.", .say),
            ("“We have to mend our own roads,” Tusk said.", .say), ("“We have to act together,” Rutte said.", .demand),
            ("Poland condemns the attack, Tusk said.", .criticise), ("“We cannot accept this,” Tusk said.", .deny),
            ("“We are ready to open the border,” Tusk said.", .announce),
            ("Tusk said that his government would build a bridge.", .announce),
            ("“Stop the bombs,” Tusk said.", .demand), ("Tusk said the report was baseless.", .deny),
            ("Tusk said he would see the film.", .say), ("Tusk called the deal a “milestone”.", .praise),
            ("Poland will no longer buy their gas, Tusk said.", .announce),
            ("Starmer said that Britain would spend 3 percent of GDP on defence by 2030.", .announce),
        ])
    func acts(text: String, act: SpeechAct) {
        #expect(statements(text).first?.act == act)
    }

    @Test("are all those that one verb joins, if they have names")
    func joint() {
        #expect(statements("France, Germany and Spain said it was late.").map(\.speaker) == ["FRA", "DEU", "ESP"])
        #expect(statements("Mark Rutte and the other guests said it was late.").map(\.speaker) == ["mark-rutte"])
        #expect(
            statements("The EU and the four members of Mercosur said it was late.").map(\.speaker)
                == ["eu", "mercosur"])
        #expect(statements("Macron met Rutte and the other guests left.").isEmpty)
    }

    @Test("end with the network on which they were written")
    func network() {
        let found = statements("It is late, Mark Rutte wrote on X. German Chancellor Olaf Scholz said that it rained.")
        #expect(found.map(\.speaker) == ["mark-rutte", "olaf-scholz"])
    }

    @Test("knows what is only expected and what was not said")
    func modality() {
        #expect(statements("Rutte is expected to call for more money.").first?.modality == .expected)
        #expect(statements("Rutte has not said when he will leave.").first?.modality == .negated)
        #expect(statements("The plan is late, nor has Rutte said why.").first?.modality == .negated)
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
