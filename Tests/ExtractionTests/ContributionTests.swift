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
        "are told by how much somebody leads, joins in or makes ready",
        arguments: [
            "Italy led the way with 30 million euros.", "Italy chipped in 30 million euros.",
            "Italy followed with 30 million euros.", "Italy came forward with 30 million euros.",
            "Italy made 30 million euros available.", "Italy has set aside 30 million euros.",
            "Italy has set 30 million euros aside.", "Italy released 30 million euros.",
            "Italy's 30 million euros was the largest pledge.",
            "The largest gift, of 30 million euros, came from Italy.",
            "Italy's gift of 30 million euros will pay for schools in Jordan.",
        ])
    func offers(text: String) {
        #expect(shares(text) == ["ITA": "30 EUR"])
    }

    @Test("are told of one after the other")
    func lists() {
        #expect(
            shares(
                "Japan heads the list with 120 million dollars, followed by Italy with 96 million and Ghana with 2 million."
            )
                == ["JPN": "120 USD", "ITA": "96 USD", "GHA": "2 USD"])
        #expect(
            shares("Italy and Japan are giving 2 million dollars each, as is Ghana.")
                == ["JPN": "2 USD", "ITA": "2 USD", "GHA": "2 USD"])
        #expect(shares("Ghana told donors meeting in Rome that Japan gave 2 million dollars.") == ["JPN": "2 USD"])
        #expect(shares("Donors meeting in Rome promised 2 million dollars.") == ["international-donors": "2 USD"])
        #expect(
            shares("The leaders of the Group of Eight rich nations agreed to give 2 million dollars.") == [
                "g8": "2 USD"
            ])
    }

    @Test("are told by the members of the group named before")
    func members() {
        let text = "The G7 met in Rome. The leaders promised to give 2 million dollars to Ghana."
        #expect(shares(text) == ["g7": "2 USD"])
    }

    @Test("are added up")
    func totals() {
        #expect(shares("Italy's assistance to Chad comes to more than 30 million euros.") == ["ITA": "30 EUR"])
        #expect(shares("Italian aid for Chad is now worth about 30 million euros.") == ["ITA": "30 EUR"])
        #expect(shares("The gift brings Italy's total contribution to 30 million euros.") == ["ITA": "30 EUR"])
        #expect(shares("That raises what Italy has promised to 30 million euros in all.") == ["ITA": "30 EUR"])
        #expect(
            shares("Italy gave 5 million euros, which takes its contribution to 30 million.") == ["ITA": "30 EUR"])
        #expect(shares("Trade with Italy comes to 30 million euros.").isEmpty)
        #expect(shares("Italy's deficit comes to 30 million euros.").isEmpty)
        #expect(shares("Experts estimate that Italy's aid amounts to 30 million euros.").isEmpty)
    }

    @Test(
        "are none where money merely moves",
        arguments: [
            "Russia earned 50 million euros from France.", "The report by Canada cites 10 million dollars.",
            "If 50 million euros came from France, the camp could stay open.", "Hamas released 30 hostages.",
            "France made the crossing available.", "France followed with interest.",
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
