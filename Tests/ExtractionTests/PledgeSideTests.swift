import Chronicle
import Testing

@testable import Extraction

@Suite("Whose a pledge is")
struct PledgeSideTests {
    private func sides(_ text: String) -> [String] {
        Seeds.extract(text).reports.compactMap { report in
            guard case .pledge(let pledge) = report.content, report.modality == .actual else { return nil }
            return pledge.pledger.rawValue
        }
    }

    @Test(
        "is told by an office, a person's government, firms of a country, and each of two",
        arguments: [
            ("Germany's development minister announced 1.4 billion euros for Syrian refugees.", ["DEU"]),
            ("The Starmer government will give 50 million pounds to Sudan.", ["GBR"]),
            ("Swiss companies are to invest $200 billion in American industry by 2028.", ["CHE"]),
            ("France and Germany each pledged 50 million euros for Sudan.", ["FRA", "DEU"]),
            ("Emissions will fall by 55 percent by 2030, Ursula von der Leyen promised.", ["eu"]),
        ])
    func sides(text: String, expected: [String]) {
        #expect(sides(text) == expected)
    }

    @Test(
        "is nobody's where people only meet",
        arguments: [
            "Merz will meet Macron in Paris on Friday.",
            "Kishida is to host the leaders of the G7 in Hiroshima in May.",
            "Britain will host a summit on Sudan in April.",
        ])
    func meetings(text: String) {
        #expect(sides(text).isEmpty)
    }
}
