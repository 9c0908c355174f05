import Chronicle
import Foundation
import Testing

@testable import Extraction

@Suite("Promises of spending")
struct PledgeConstructionTests {
    private static let army = " The army, the navy and the defence ministry need the money."

    private func pledges(_ text: String) -> [(pledge: Pledge, modality: Modality)] {
        Seeds.extract(text + PledgeConstructionTests.army).reports.compactMap { report in
            guard case .pledge(let pledge) = report.content else { return nil }
            return (pledge, report.modality)
        }
    }

    @Test(
        "are read from nouns, participles, relative clauses, money and ways",
        arguments: [
            "Norway reaffirmed its pledge to spend 3% of GDP on defence by 2030.",
            "The minister welcomed Norway's commitment to spend 3% of GDP on defence by 2030.",
            "Norway's government announced plans to raise defence spending to 3% of GDP by 2030.",
            "Norway's goal of 3% of GDP by 2030 stands.",
            "Norway presented its budget, vowing to spend 3% of GDP on defence by 2030.",
            "Norway, which has pledged to spend 3% of GDP on defence by 2030, hosts the talks.",
            "Norway's defence spending will rise to 3% of GDP by 2030.",
            "Norwegian military spending is to reach 3% of GDP by 2030.",
            "Norway is on course to spend 3% of GDP on defence by 2030.",
            "Norway is moving up to 3% of GDP by 2030.",
            "Norway has set its sights on 3% of GDP by 2030.",
            "Norway has signed an agreement to spend 3% of GDP on defence by 2030.",
            "Norway's new plan will bring military spending to 3% of GDP by 2030.",
            "Norway brought its target of 3% of GDP forward to 2030.",
            "By 2030 Norway wants to spend 3% of GDP on defence, ready to move within 30 days.",
        ])
    func constructions(sentence: String) throws {
        let found = pledges(sentence)
        try #require(found.count == 1)
        #expect(found[0].pledge.pledger == SubjectID("NOR"))
        #expect(found[0].pledge.target == Quantity(value: 3, unit: "percent-of-gdp"))
        #expect(found[0].pledge.metric == .defenceSpendingShare)
        #expect(found[0].pledge.deadline == EventDate("2030"))
        #expect([.pledged, .aimed].contains(found[0].pledge.commitment))
    }

    @Test(
        "are met where a mark is reached",
        arguments: [
            "Croatia has met the 2% target.", "Croatia hit NATO's target of 2% of GDP last year.",
            "Croatia has reached 2% of GDP for defence.",
        ])
    func met(sentence: String) throws {
        let found = pledges(sentence)
        try #require(found.count == 1)
        #expect(found[0].pledge.commitment == .met)
        #expect(found[0].pledge.pledger == SubjectID("HRV"))
        #expect(found[0].pledge.deadline == nil)
    }

    @Test(
        "are none where others ask, reckon or tell a level",
        arguments: [
            "Croatia has yet to meet the 2% target.", "Croatia has failed to reach the target of 2% of GDP.",
            "The president would push NATO allies to increase their spending on defence to 5% of GDP.",
            "Croatia has not committed to spend 3% of GDP on defence.",
            "Defence spending in Croatia will reach 3% of GDP by 2030, analysts said.",
            "No NATO country will spend 5% of GDP on defence this year.",
            "In 2022, Croatia allocated 1.8% of GDP to defence.", "Croatia's talks ended without result.",
            "The secretary general proposed that members spend 3.5% of GDP on defence.",
        ])
    func none(sentence: String) {
        #expect(pledges(sentence).isEmpty)
    }

    @Test("have each step with its own term")
    func steps() {
        let found = pledges(
            "Croatia will raise defence spending to 2.5% of GDP next year and then to 3% of GDP by 2030.")
        #expect(found.map(\.pledge.target?.value) == [2.5, 3])
        #expect(found.map(\.pledge.deadline) == [EventDate("2026"), EventDate("2030")])
    }

    @Test("are of every party of a list, of a group's leaders, and of those who agreed on a mark")
    func pledgers() {
        func sides(_ text: String) -> [SubjectID] { pledges(text).map(\.pledge.pledger) }
        let three = ["LVA", "EST", "LTU"].compactMap { SubjectID($0) }.sorted()
        #expect(sides("Estonia, Latvia, and Lithuania will spend 5% of GDP on defence.").sorted() == three)
        let found = pledges("Sweden adds $60 million for weapons and Denmark 400 million Danish kroner.")
        #expect(found.map(\.pledge.target?.value) == [60_000_000, 400_000_000])
        let nato = SubjectID("nato")
        #expect(sides("NATO leaders agreed at the summit on Monday to spend 5% of GDP on defence.") == [nato])
        #expect(sides("The mark of 2% of GDP, which the allies agreed in 2014, is old.") == [nato])
        #expect(sides("The 2% target agreed by NATO in 2014 is old.") == [nato])
    }
}
