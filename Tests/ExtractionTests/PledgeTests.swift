import Chronicle
import Foundation
import Testing

@testable import Extraction

@Suite("Pledges")
struct PledgeTests {
    private func pledges(_ text: String) -> [(pledge: Pledge, report: Report)] {
        Seeds.extract(text).reports.compactMap { report in
            guard case .pledge(let pledge) = report.content else { return nil }
            return (pledge, report)
        }
    }

    @Test(
        "are aimed where a noun of aiming tells them",
        arguments: [
            "Prime Minister Keir Starmer has made 3 percent of GDP for defence within a decade his ambition.",
            "Britain has set itself a goal of 3 percent of GDP for defence within a decade.",
            "Britain set a new target of 3 percent of GDP for defence within a decade.",
            "Britain has an ambition to spend 3 percent of GDP on defence within a decade.",
            "Britain orders frigates with the aim of spending 3 percent of GDP on defence within a decade.",
            "Britain stands by its goal of 3 percent of GDP for defence within a decade.",
        ])
    func aims(sentence: String) throws {
        let found = pledges(sentence).filter { $0.pledge.commitment == .aimed }
        try #require(found.count == 1)
        #expect(found[0].pledge.pledger == SubjectID("GBR"))
        #expect(found[0].pledge.target == Quantity(value: 3, unit: "percent-of-gdp"))
        #expect(found[0].pledge.metric == .defenceSpendingShare)
        #expect(found[0].pledge.deadline == EventDate("../2035"))
    }

    @Test("by a head of government are the country's, announced by the person")
    func announcer() throws {
        let found = pledges("Prime Minister Keir Starmer has made 3 percent of GDP for defence his ambition.")
        #expect(found.map(\.pledge.announcedBy) == [SubjectID("keir-starmer")])
    }

    @Test(
        "are none where an aim is judged, missed or named in passing",
        arguments: [
            "Britain missed its target of 3 percent of GDP for defence by 2024.",
            "Critics call the goal of 3 percent of GDP for defence by 2035 unrealistic.",
            "Trump wants Britain to set a target of 3 percent of GDP for defence.",
            "If Britain set a target of 3 percent of GDP for defence, others would follow.",
            "NATO's target of 2 percent of GDP for defence is old.",
        ])
    func noAims(sentence: String) {
        #expect(pledges(sentence).filter { $0.report.modality == .actual }.isEmpty)
    }

    private static let army = " The army, the navy and the defence ministry need the money."

    @Test("take the alliance's mark for its value, told elsewhere or in force on the day")
    func benchmark() {
        let told = pledges(
            "Canada will meet NATO's guideline by 2027." + PledgeTests.army + " The target of 2.2% of GDP is old.")
        #expect(told.map(\.pledge.target) == [Quantity(value: 2.2, unit: "percent-of-gdp")])
        let standing = pledges("Canada will meet NATO's guideline by 2027." + PledgeTests.army)
        #expect(standing.map(\.pledge.target) == [Quantity(value: 2, unit: "percent-of-gdp")])
        #expect(standing.map(\.pledge.metric) == [.defenceSpendingShare])
    }

    @Test("told twice are one, with the deadline of the one and the figure of the other")
    func joined() throws {
        let texts = [
            "Canada will raise its military spending by early next year. It will spend 2% of GDP on defence.",
            "Canada will spend 2% of GDP on defence. It will reach the alliance's target of 2% by early next year.",
        ]
        for text in texts {
            let found = pledges(text + PledgeTests.army)
            try #require(found.count == 1)
            #expect(found[0].pledge.deadline == EventDate("2026-01/2026-03"))
            #expect(found[0].pledge.target == Quantity(value: 2, unit: "percent-of-gdp"))
            let span = found[0].report.evidence.span
            let words = String(text.unicodeScalars.dropFirst(span.start).prefix(span.end - span.start))
            #expect(words.contains("early next year"))
        }
    }

    @Test("name every signatory, both of a pair, and those whose verb is left out")
    func pledgers() {
        func sides(_ text: String) -> [SubjectID] { pledges(text).map(\.pledge.pledger) }
        let three = ["FRA", "GBR", "UKR"].compactMap { SubjectID($0) }
        #expect(sides("A declaration on sending soldiers has been signed by France, Britain and Ukraine.") == three)
        let two = ["SWE", "DNK"].compactMap { SubjectID($0) }
        #expect(sides("Sweden adds $60 million for weapons and Denmark 400 million kroner.") == two)
        #expect(sides("Sweden met Denmark. Both have promised to send 200 soldiers.") == two)
    }
}
