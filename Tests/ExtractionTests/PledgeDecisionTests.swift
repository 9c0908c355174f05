import Chronicle
import Foundation
import Testing

@testable import Extraction

@Suite("Decisions about spending and soldiers")
struct PledgeDecisionTests {
    private static let army = " The army, the navy and the defence ministry need the money, and so does the military."

    private func pledges(_ text: String) -> [(pledge: Pledge, modality: Modality)] {
        Seeds.extract(text + PledgeDecisionTests.army).reports.compactMap { report in
            guard case .pledge(let pledge) = report.content else { return nil }
            return (pledge, report.modality)
        }
    }

    @Test(
        "are read from nouns of doing",
        arguments: [
            "Norway announced an increase in its military budget.",
            "The Norwegian government has approved a steep rise in defence spending.",
            "Norway confirmed a cut in its defence budget.",
            "Norway opted for an expansion of its defence budget.",
            "Norway decided on a doubling of military spending.",
        ])
    func deeds(sentence: String) throws {
        let found = pledges(sentence)
        try #require(found.count == 1)
        #expect(found[0].pledge.pledger == SubjectID("NOR"))
        #expect(found[0].pledge.metric == .defenceSpendingAmount)
        #expect(found[0].pledge.target == nil)
        #expect(found[0].pledge.commitment == .pledged)
    }

    @Test("leave an agreement only once the exit is done")
    func exits() throws {
        let found = pledges("Norway announced its withdrawal from the treaty.")
        try #require(found.count == 1)
        #expect(found[0].pledge.commitment == .withdrawn)
        #expect(found[0].modality == .expected)
    }

    @Test(
        "are read from the level to which they take the money",
        arguments: [
            "The new law takes Norway's defence spending to 3% of GDP.",
            "Norway is buying four ships, which brings its defence spending to 3% of GDP.",
            "Norway's plan provides for defence spending of 3% of GDP.",
            "Norway's defence budget has been raised to 3% of GDP.",
        ])
    func levels(sentence: String) {
        let shares = pledges(sentence).filter { $0.pledge.metric == .defenceSpendingShare }
        #expect(shares.map(\.pledge.pledger) == [SubjectID("NOR")])
        #expect(shares.first?.pledge.target == Quantity(value: 3, unit: "percent-of-gdp"))
    }

    @Test(
        "are refused by who lacks the means or the will",
        arguments: [
            "Norway does not have the capacity to spend 6% of GDP on defence.",
            "Norway lacks the money to spend 6% of GDP on defence.",
            "Norway is in no position to spend 6% of GDP on defence.",
            "Norway is unwilling to spend 6% of GDP on defence.",
        ])
    func refusals(sentence: String) {
        #expect(pledges(sentence).map(\.modality) == [.negated])
    }

    @Test("are those of the group that the text named where nobody is their subject")
    func impersonal() throws {
        let found = pledges("At the summit of the African Union it was decided to send 2,000 soldiers.")
        try #require(found.count == 1)
        #expect(found[0].pledge.pledger == SubjectID("african-union"))
        #expect(found[0].pledge.metric == .troops)
    }

    @Test("tell a sum as a share of output as well")
    func equalShares() {
        let beside = pledges("Norway earmarked 10 billion kroner for defence, equal to 2.5% of GDP.")
        #expect(beside.map(\.pledge.metric) == [.defenceSpendingAmount, .defenceSpendingShare])
        let behind = pledges("Norway earmarked 10 billion kroner for defence. That is equal to 2.5% of GDP.")
        #expect(behind.map(\.pledge.metric) == [.defenceSpendingAmount, .defenceSpendingShare])
    }

    @Test("count members of the service as soldiers")
    func serviceMembers() {
        let found = pledges("Another 400 Norwegian service members will be sent to Latvia.")
        #expect(found.map(\.pledge.metric) == [.troops])
        #expect(found.map(\.pledge.target) == [Quantity(value: 400, unit: "soldiers")])
    }

    @Test("are dated by what a speaker recalls, not by the day on which he speaks")
    func recalled() {
        let text = "In 2014 the allies agreed to spend 2% of GDP on defence, Mark Rutte said on Monday."
        let dates = Seeds.extract(text + PledgeDecisionTests.army).reports.filter { $0.kind == .pledge }.map(\.occurred)
        #expect(dates == [EventDate("2014")])
    }

    @Test("measure a rise in the money itself, and a fraction as a share")
    func rises() throws {
        let rise = pledges("Norway will raise its defence budget by 7.2% this year.")
        try #require(rise.count == 1)
        #expect(rise[0].pledge.metric == .defenceSpendingAmount)
        #expect(rise[0].pledge.target == Quantity(value: Decimal(string: "7.2")!, unit: "percent"))
        let cost = pledges("Norway agreed to raise its contribution to the cost of 2,000 soldiers by 8%.")
        #expect(cost.map(\.pledge.target) == [Quantity(value: 8, unit: "percent")])
        let share = pledges("The allies agreed to put a fifth of their defence budgets into new equipment.")
        #expect(share.map(\.pledge.metric) == [.equipment])
        #expect(share.map(\.pledge.target) == [Quantity(value: 20, unit: "percent")])
    }

    @Test(
        "are none where nothing is decided",
        arguments: [
            "Norway discussed an increase in its military budget.",
            "The increase in Norway's military budget is large.",
            "Norway is considering raising its defence spending to 3% of GDP.",
            "The study puts the effect of raising Norway's defence spending to 3% of GDP at nothing.",
            "A fifth of the officers come from Norway.", "It was decided in Oslo.",
        ])
    func none(sentence: String) {
        #expect(pledges(sentence).isEmpty)
    }
}
