import Chronicle
import Testing

@testable import Extraction

/// Sentences that speak of commitments without asserting one: demands, hypotheses, expectations, denials.
@Suite("Sentences that are no asserted pledges")
struct TrapTests {
    static let sentences = [
        "Trump wants NATO allies to spend 5 percent of GDP on defense.",
        "Rutte urged Germany to spend 3.5 percent of GDP on defence by 2030.",
        "The United States demanded that Canada raise its defence budget to 2 percent of GDP.",
        "Washington called on Britain to spend 3 percent of GDP on defence.",
        "Rutte asked the allies to commit 5 percent of GDP to defence.",
        "Rutte said that allies must spend 5 percent of GDP on defence.",
        "Rutte said that Germany needs to spend more on defence.",
        "Rutte said Britain should spend 3 percent of GDP on defence by 2030.",
        "If Germany spent 3 percent of GDP on defence, the alliance would be safer.",
        "If Britain pledged 3 percent of GDP, Trump would be satisfied.",
        "Unless Spain raises its defence budget, the target would be missed.",
        "Germany could spend 3 percent of GDP on defence by 2030.",
        "Germany may raise defence spending to 3 percent of GDP.",
        "France might send 2,000 soldiers to Ukraine.",
        "Poland could deliver 14 tanks to Ukraine.",
        "Rutte hopes that Italy will spend 2 percent of GDP on defence.",
        "Zelensky hopes Germany will deliver 50 tanks.",
        "Zelensky asked whether Germany will deliver 50 tanks.",
        "It is unclear whether Britain will spend 3 percent of GDP on defence.",
        "Analysts doubt that Canada will spend 2 percent of GDP on defence by 2030.",
        "Officials said Germany would spend 3 percent if the economy grew.",
        "Macron pressed Merz to deliver 50 missiles to Ukraine.",
        "The opposition wants the government to spend 3 percent of GDP on defence.",
        "Starmer was asked to commit 3 percent of GDP to defence.",
        "Spain was urged to spend 3.5 percent of GDP on defence.",
        "Members will be asked for tanks and artillery shells.",
        "Rutte is expected to ask Britain for 5 percent of GDP.",
        "Trump threatened to withdraw 10,000 soldiers from Germany unless Berlin paid more.",
        "Britain has not promised to spend 3 percent of GDP on defence.",
        "Canada never pledged to spend 5 percent of GDP on defence.",
        "Starmer refused to commit to 3 percent of GDP.",
        "Spain declined to agree to 5 percent of GDP.",
        "Italy did not promise 2 percent of GDP by 2024.",
        "Hungary ruled out sending 500 soldiers to Ukraine.",
        "Germany is expected to pledge 3.5 percent of GDP at the summit.",
        "Canada is likely to commit to 5 percent of GDP in The Hague.",
        "Poland is due to approve 4.8 percent of GDP for defence next week.",
        "Sweden is set to agree to 3.5 percent of GDP by 2030.",
        "Germany spends 2.1 percent of GDP on defence.",
        "Britain devotes 2.3 percent of its output to defence.",
        "In 2024 Poland spent 4.1 percent of GDP on defence.",
        "Estonia spent more than Spain, which devotes 1.3 percent of GDP to defence.",
        "The 2 percent target is not enough, Rutte said.",
        "Critics say that the pledge of 5 percent of GDP is unrealistic.",
        "Rutte said that he would be glad if Spain spent 3 percent of GDP on defence.",
        "Kyiv wants Berlin to deliver Taurus missiles.",
        "Should Germany spend 3 percent of GDP on defence, others would follow.",
        "Ministers debated whether to spend 3 percent of GDP on defence.",
    ]

    @Test("give no pledge that holds", arguments: sentences)
    func giveNone(sentence: String) {
        let asserted = Seeds.extract(sentence).reports.filter { report in
            report.kind == .pledge && report.modality == .actual
        }
        #expect(asserted.isEmpty)
    }

    /// The same words as promises, so that a finder of nothing fails.
    @Test(
        "while promises do",
        arguments: [
            "Germany pledged 3.5 percent of GDP for defence by 2030.",
            "Britain will spend 2.5 percent of GDP on defence by 2027.",
            "Canada has promised to reach 2 percent of GDP by 2030.",
            "Poland committed itself to 5 percent of GDP.",
            "Starmer vowed to raise defence spending to 3 percent of GDP.",
            "Spain raised its defence budget to 10 billion euros.",
            "“We will deliver 50 tanks,” Merz said.",
            "Allies agreed to spend 5 percent of GDP on defence by 2035.",
        ])
    func promises(sentence: String) {
        let asserted = Seeds.extract(sentence).reports.filter { $0.kind == .pledge && $0.modality == .actual }
        #expect(asserted.count == 1)
    }
}
