import Chronicle
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

    @Test("count every good of a list, and no estimate")
    func lists() {
        func values(_ text: String) -> [String] { pledges(text).compactMap { $0.target.map { "\($0.value)" } } }
        #expect(values("Sweden donates 50 armoured vehicles and 8 howitzers to Ukraine.") == ["50", "8"])
        #expect(
            values("Britain will give 30 million pounds for food and 20 million for tents.") == [
                "30000000", "20000000",
            ])
        #expect(values("Britain put the damage at 30 million pounds.").isEmpty)
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
