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

    @Test("take no month for a surname")
    func month() throws {
        let person = try #require(SubjectID("theresa-may"))
        let mentions = Seeds.extract("LISBON, 29 May — Theresa Green and others signed on 29 May.").mentions
        #expect(!mentions.contains { $0.kind == .person(person) })
    }
}
