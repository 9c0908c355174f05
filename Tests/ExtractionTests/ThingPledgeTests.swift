import Chronicle
import Foundation
import Testing

@testable import Extraction

@Suite("Pledges whose subject is a thing")
struct ThingPledgeTests {
    private func pledges(_ text: String) -> [Pledge] {
        Seeds.extract(text).reports.compactMap { report in
            guard case .pledge(let pledge) = report.content, report.modality == .actual else { return nil }
            return pledge
        }
    }

    static let rows: [(String, String, Metric, Int?)] = [
        ("Two Patriot systems will be financed by Norway.", "NOR", .equipment, 2),
        ("Fourteen tanks will be delivered in March, German Chancellor Friedrich Merz said.", "DEU", .equipment, 14),
        ("Ten howitzers have been delivered to Armenia by France.", "FRA", .equipment, 10),
        ("American tariffs on Swiss cheese will fall from 39 percent to 15 percent.", "USA", .other, 15),
        ("India's duties on wine are to be lowered to 20 percent.", "IND", .other, 20),
        ("Troops from Nigeria will be part of the mission.", "NGA", .troops, nil),
        ("British help for Sudan will continue.", "GBR", .funding, nil),
        ("Germany's emissions will be cut by 65 percent by 2030.", "DEU", .emissions, 65),
    ]

    @Test("are of whoever owns or gives it", arguments: rows)
    func owners(sentence: String, pledger: String, metric: Metric, value: Int?) throws {
        let found = pledges(sentence)
        try #require(found.count == 1)
        #expect(found[0].pledger == SubjectID(pledger))
        #expect(found[0].metric == metric)
        #expect(found[0].target.map { "\($0.value)" } == value.map(String.init))
    }

    @Test(
        "are none where nobody decides on it",
        arguments: [
            "Tariffs will be lowered if the deal holds.", "Emissions will rise by 5 percent, analysts estimate.",
            "Ten tanks were destroyed in the attack.", "Food will be scarce.",
            "Whether British help for Sudan will continue is unclear.",
        ])
    func none(sentence: String) {
        #expect(pledges(sentence).isEmpty)
    }

    @Test("leave out whoever only receives")
    func receivers() {
        #expect(pledges("Chad will receive 30 million euros.").isEmpty)
        #expect(pledges("Another 1,000 American service members will be sent to Poland.").map(\.metric) == [.troops])
    }

    @Test("count every good of a list, and no estimate")
    func lists() {
        func values(_ text: String) -> [String] { pledges(text).compactMap { $0.target.map { "\($0.value)" } } }
        #expect(values("Sweden donates 50 armoured vehicles and 8 howitzers to Ukraine.") == ["50", "8"])
        #expect(
            values("Sweden donates 50 armoured vehicles and $8 million for food to Ukraine.") == ["50", "8000000"])
        #expect(
            values("Britain will give 30 million pounds for food and 20 million for tents.") == [
                "30000000", "20000000",
            ])
        #expect(values("Britain put the damage at 30 million pounds.").isEmpty)
    }

    @Test(
        "are withdrawn where a state leaves a body or a treaty",
        arguments: [
            "Togo announced its withdrawal from the African Union.", "Togo has quit OPEC.",
            "Togo notified the United Nations of its exit from the convention on landmines.",
            "Togo pulled out of the treaty on landmines.",
        ])
    func withdrawals(sentence: String) {
        let found = Seeds.extract(sentence).reports.compactMap { report -> Pledge? in
            guard case .pledge(let pledge) = report.content else { return nil }
            return pledge
        }
        #expect(found.map(\.pledger) == [SubjectID("TGO")])
        #expect(found.map(\.metric) == [.membership])
        #expect(found.map(\.commitment) == [.withdrawn])
    }

    @Test(
        "are no exits where people leave a place",
        arguments: [
            "Togo's president left the summit of the African Union.", "The minister quit the party.",
            "Togo announced the withdrawal of a bill.", "Togo left the United Nations in doubt.",
        ])
    func noWithdrawals(sentence: String) {
        #expect(pledges(sentence).isEmpty)
    }

    @Test("are put forward to another date without any figure")
    func shifts() {
        let found = pledges("Chile brought its net-zero target forward to 2045.")
        #expect(found.map(\.metric) == [.emissions])
        #expect(found.map(\.deadline) == [EventDate("2045")])
    }

    @Test("are of emissions where a share is measured against a year long past")
    func shareOfBase() {
        let found = pledges("Canada's new target is a reduction of 45 to 50 percent below 2005 levels by 2035.")
        #expect(found.map(\.metric) == [.emissions])
        #expect(found.first?.target == Quantity(value: 45, max: 50, unit: "percent"))
        #expect(found.map(\.deadline) == [EventDate("2035")])
    }

    @Test("give a base year no deadline")
    func baseYears() {
        let texts = [
            "Britain will cut emissions by 81 percent from 1990 levels by 2035.",
            "Britain will cut emissions by 81 percent below 1990 levels by 2035.",
            "Britain will cut emissions by 81 percent by 2035 compared with 1990.",
        ]
        for text in texts { #expect(pledges(text).map(\.deadline) == [EventDate("2035")]) }
    }
}
