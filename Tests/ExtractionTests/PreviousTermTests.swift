import Chronicle
import Foundation
import Testing

@testable import Extraction

@Suite("What a promise replaces")
struct PreviousTermTests {
    private static let army = " The army, the navy and the defence ministry need the money, and so does the military."

    private func firstPledge(_ text: String) -> Pledge? {
        Seeds.extract(text + PreviousTermTests.army).reports.compactMap { report in
            if case .pledge(let pledge) = report.content { pledge } else { nil }
        }.first
    }

    @Test(
        "is the value that it starts from",
        arguments: [
            "Norway will raise defence spending from 2.3 to 2.5 percent of GDP by 2030.",
            "Norway will raise defence spending to 2.5% of GDP by 2030, up from 2.3%.",
            "Norway will spend 2.5% of GDP on defence by 2030 instead of 2.3%.",
        ])
    func values(sentence: String) throws {
        let pledge = try #require(firstPledge(sentence))
        #expect(pledge.target?.value == Decimal(string: "2.5"))
        #expect(pledge.previousTarget == Decimal(string: "2.3").map { Quantity(value: $0, unit: "percent-of-gdp") })
        #expect(pledge.deadline == EventDate("2030"))
        #expect(pledge.previousDeadline == nil)
    }

    @Test(
        "is the date that it had",
        arguments: [
            "Norway will spend 2.5% of GDP on defence by 2030, five years earlier than planned.",
            "Norway will spend 2.5% of GDP on defence by 2030, five years ahead of schedule.",
            "Norway will spend 2.5% of GDP on defence by 2030 instead of 2035.",
            "Norway brought its target of 2.5% of GDP forward from 2035 to 2030.",
            "Norway has brought forward its target of 2.5% of GDP by five years, to 2030.",
        ])
    func dates(sentence: String) throws {
        let pledge = try #require(firstPledge(sentence))
        #expect(pledge.deadline == EventDate("2030"))
        #expect(pledge.previousDeadline == EventDate("2035"))
    }

    @Test(
        "is nothing where the text compares otherwise",
        arguments: [
            "Norway will spend 2.5% of GDP on defence by 2030, five years after the attack.",
            "Norway will spend 2.5% of GDP on defence from 2026 to 2030.",
            "Norway will raise its budget with money from 2 funds to 2.5% of GDP by 2030.",
        ])
    func none(sentence: String) {
        #expect(firstPledge(sentence)?.previousTarget == nil)
        #expect(firstPledge(sentence)?.previousDeadline == nil)
    }
}
