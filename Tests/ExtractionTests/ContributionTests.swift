import Chronicle
import Foundation
import Testing

@testable import Extraction

@Suite("Shares of a sum")
struct ContributionTests {
    private func shares(_ text: String) -> [String: String] {
        var found: [String: String] = [:]
        for report in Seeds.extract(text).reports {
            guard case .pledge(let pledge) = report.content, report.modality == .actual, let target = pledge.target
            else { continue }
            found[pledge.pledger.rawValue] = "\(target.value / 1_000_000) \(target.unit)"
        }
        return found
    }

    @Test("are told without a verb of promising")
    func shares() {
        let text = "The European Union promised 300 million euros for Sudan. "
        #expect(shares(text + "Of this, 50 million come from France.")["FRA"] == "50 EUR")
        #expect(shares(text + "A further 20 million dollars will come from Japan.")["JPN"] == "20 USD")
        #expect(
            shares("The European Union promised 300 million euros, including 50 million from Italy.")["ITA"]
                == "50 EUR")
        #expect(
            shares("The European Union gave the most, followed by Canada with 10 million dollars.")["CAN"] == "10 USD")
        #expect(
            shares("Donors promised 300 million euros, with Norway giving 200 million kroner.")["NOR"] == "200 NOK")
        #expect(
            shares("The European Union will give 300 million euros, Germany 125 million and Spain 20 million.")
                == ["eu": "300 EUR", "DEU": "125 EUR", "ESP": "20 EUR"])
    }

    @Test(
        "are none where money merely moves",
        arguments: [
            "Russia earned 50 million euros from France.", "The report by Canada cites 10 million dollars.",
            "If 50 million euros came from France, the camp could stay open.",
        ])
    func none(text: String) {
        #expect(shares(text).isEmpty)
    }

    @Test("are counted in the currency of whoever promises them")
    func currencies() {
        #expect(shares("Denmark will give 400 million kroner to Sudan.") == ["DNK": "400 DKK"])
        #expect(shares("Norway will give 400 million kroner to Sudan.") == ["NOR": "400 NOK"])
        #expect(shares("Pakistan will give 400 million rupees to Sudan.") == ["PAK": "400 PKR"])
    }
}
