import Chronicle
import Testing

@testable import Extraction

@Suite("References")
struct ReferenceTests {
    private static func speakers(_ text: String) -> [String] {
        Seeds.extract(text).reports.compactMap { report in
            guard case .statement(let statement) = report.content else { return nil }
            return statement.speaker.rawValue
        }
    }

    @Test(
        "by part, nationality or office are people of the text",
        arguments: [
            (
                "British Prime Minister Keir Starmer met Volodymyr Zelensky in London on Friday. Britain and the British army stand firm, Starmer said.\n\nThe war would last, the visitor said.",
                ["keir-starmer", "volodymyr-zelenskyy"]
            ),
            (
                "Italian Prime Minister Giorgia Meloni met Brazilian President Luiz Inácio Lula da Silva in Rome.\n\nThe talks were useful, said the Brazilian.",
                ["luiz-inacio-lula-da-silva"]
            ),
            (
                "Hungarian Prime Minister Viktor Orbán said that he would wait.\n\nPatience has an end, said his Polish counterpart.",
                ["viktor-orban", "donald-tusk"]
            ),
            (
                "Clean water matters most, International Development Secretary Justine Greening said.",
                ["justine-greening"]
            ),
        ])
    func roles(text: String, speakers: [String]) {
        #expect(ReferenceTests.speakers(text) == speakers)
    }

    @Test(
        "leave a country its name where another name ends with it",
        arguments: ["Greater Hungary", "Western Hungary", "Sandor Hungary"])
    func country(name: String) throws {
        let person = try #require(SubjectID(name.lowercased().replacing(" ", with: "-")))
        let article = Seeds.extract("On Friday \(name) was on every map. Hungary said on Friday that it would wait.")
        #expect(!article.mentions.contains { $0.kind == .person(person) && $0.rule == "name.short.namesake" })
    }

    @Test("give its minister to the country that was named last")
    func itsMinister() throws {
        let article = Seeds.extract(
            "Britain and Britain's allies met. Japan tipped the scales. Junichiro Tanaka, its prime minister, pledged $10 billion."
        )
        let pledges = article.reports.compactMap { report -> SubjectID? in
            if case .pledge(let pledge) = report.content { pledge.pledger } else { nil }
        }
        #expect(pledges == [.country(try #require(CountryCode("JPN")))])
    }

    @Test("take no month for a surname")
    func month() throws {
        let person = try #require(SubjectID("theresa-may"))
        let mentions = Seeds.extract("LISBON, 29 May — Theresa Green and others signed on 29 May.").mentions
        #expect(!mentions.contains { $0.kind == .person(person) })
    }
}
