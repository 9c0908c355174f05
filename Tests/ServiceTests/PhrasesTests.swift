import Chronicle
import Foundation
import Service
import Testing

@Suite struct PhrasesTests {
    @Test(arguments: [
        (Quantity(value: 2.5, unit: "percent-of-gdp"), "2.5 % of GDP"),
        (Quantity(value: 2.5, max: 3, unit: "percent-of-gdp"), "2.5–3 % of GDP"),
        (Quantity(value: 81, unit: "percent"), "81 %"),
        (Quantity(value: 0.2, unit: "percentage-points"), "0.2 points"),
        (Quantity(value: 12, unit: "submarines"), "12 submarines"),
        (Quantity(value: 20000, unit: "troops"), "20,000 troops"),
        (Quantity(value: 2, unit: "air-defence-systems"), "2 air defence systems"),
        (Quantity(value: 13_400_000_000, unit: "GBP"), "GBP 13.4 billion"),
        (Quantity(value: 13_420_500_001, unit: "EUR"), "EUR 13.420500001 billion"),
        (Quantity(value: 1_500_000_000_000, unit: "USD"), "USD 1.5 trillion"),
        (Quantity(value: 1_000_000, max: 2_000_000, unit: "EUR"), "EUR 1 million–2 million"),
        (Quantity(value: 950_000, unit: "EUR"), "EUR 950,000"),
    ])
    func quantities(quantity: Quantity, phrase: String) {
        #expect(Phrases.quantity(quantity) == phrase)
    }

    @Test(arguments: [
        (nil, ""), ("2027", "by 2027"), ("../2035", "by 2035"), ("2027-04/..", "from 2027-04"),
        ("2026-01/2026-03", "by 2026-01–2026-03"), ("2030~", "by 2030~"),
    ])
    func deadlines(edtf: String?, phrase: String) {
        #expect(Phrases.deadline(edtf.flatMap(EventDate.init)) == phrase)
    }

    @Test func reports() throws {
        let names = SubjectNames(try TestLexicon.read())
        func id(_ text: String) throws -> SubjectID { try #require(SubjectID(text)) }
        func phrase(_ modality: Modality, _ content: Report.Content) throws -> String {
            let evidence = Evidence(words: "", at: Span(start: 0, end: 0))
            return Phrases.report(
                Report(
                    article: ArticleID(title: nil, publisher: nil, published: nil, text: ""), extractor: "test",
                    occurred: try #require(EventDate("2025")), modality: modality, evidence: evidence, content: content),
                names: names)
        }
        let demand = Report.Content.statement(
            Statement(
                speaker: try id("mark-rutte"), quotes: [], act: .demand, addressees: [try id("GBR"), try id("nato")],
                figure: nil))
        #expect(try phrase(.actual, demand) == "Mark Rutte demands (United Kingdom, NATO)")
        #expect(try phrase(.negated, demand) == "Mark Rutte does not demand (United Kingdom, NATO)")
        let pledge = Report.Content.pledge(
            Pledge(
                pledger: try id("GBR"), announcedBy: nil, metric: .defenceSpendingShare,
                target: Quantity(value: 2.5, unit: "percent-of-gdp"), deadline: EventDate("2027"), commitment: .pledged)
        )
        #expect(try phrase(.actual, pledge) == "United Kingdom pledged 2.5 % of GDP by 2027")
        #expect(try phrase(.negated, pledge) == "United Kingdom did not pledge 2.5 % of GDP by 2027")
        #expect(try phrase(.expected, pledge) == "United Kingdom is expected to pledge 2.5 % of GDP by 2027")
        let meeting = Report.Content.meeting(
            Meeting(participants: [try id("GBR"), try id("CAN")], place: "Ottawa", form: .newsConference))
        #expect(try phrase(.expected, meeting) == "news conference: United Kingdom, Canada in Ottawa, expected")
    }
}
