import Chronicle
import Testing

@testable import Extraction

/// When each statement of a text was made; the texts are of Monday, 9 June 2025.
@Suite("Statements are dated")
struct StatementDateTests {
    @Test("at an older time where they were made at that time")
    func atTheTime() throws {
        let article = Seeds.extract(
            "In February 2016 Qatar agreed on gas with Pakistan. Nawaz Sharif said at the time that it was cheap.")
        let statement = try #require(article.reports.last { $0.kind == .statement })
        #expect(statement.occurred.edtf == "2016-02")
    }

    @Test("name sums in the speaker's own crowns")
    func crowns() throws {
        let article = Seeds.extract("Danish spending has reached 40 billion kroner, Mette Frederiksen said.")
        let figures = article.reports.compactMap { report -> String? in
            if case .statement(let statement) = report.content { statement.figure?.unit } else { nil }
        }
        #expect(figures == ["DKK"])
    }

    private func dates(_ text: String) -> [String] {
        Seeds.extract(text).reports.compactMap { report in
            guard case .statement = report.content else { return nil }
            return report.occurred.edtf
        }
    }

    @Test(
        "by a date beside their verb",
        arguments: [
            ("Keir Starmer told parliament on Wednesday that Britain needs more ships.", "2025-06-04"),
            ("Keir Starmer asked the French government in October 2021 to sell ships.", "2021-10"),
            ("On 26 May, a day after the vote had failed, Keir Starmer wrote that Britain needs ships.", "2025-05-26"),
            ("Keir Starmer announced a cut of 62% to 70% in waste last week.", "2025-06-02/2025-06-08"),
            ("At a dinner with Paris's envoy on 12 May, Keir Starmer assured the guests of his help.", "2025-05-12"),
            ("Keir Starmer repeated the call early this month in London.", "2025-06"),
        ])
    func own(text: String, date: String) { #expect(dates(text) == [date]) }

    @Test(
        "by no date of another clause",
        arguments: [
            "“We need more ships,” said Keir Starmer, who took office on 3 May.",
            "Most ships would stay, Keir Starmer said, while two had left on 3 May.",
            "Keir Starmer said that the war had begun in 2014.",
            "Keir Starmer said that the ships will sail on 20 June.",
        ])
    func otherClauses(text: String) { #expect(dates(text) == ["2025-06-09"]) }

    private static let lead =
        "Britain will build ships, it was decided at a summit in London on Friday, which the king had opened. "

    @Test(
        "by the occasion that the text reports",
        arguments: [
            ("Keir Starmer thanked the king.", "2025-06-06"),
            ("Ships are needed, Keir Starmer said.", "2025-06-06"),
            ("Keir Starmer has said that ships are needed.", "../2025-06-09"),
            ("“Ships are needed,” Keir Starmer had said before the talks.", "../2025-06-06"),
            ("Keir Starmer once said that ships are needed.", "../2025-06-09"),
            ("Ships cost more each year, according to the European Commission.", "../2025-06-09"),
        ])
    func occasion(text: String, date: String) { #expect(dates(StatementDateTests.lead + "\n\n" + text) == [date]) }

    @Test("by the day on which the paragraph is, once somebody has spoken in it")
    func paragraph() {
        let text =
            StatementDateTests.lead
            + "\n\nEmmanuel Macron said on Thursday that Paris will build ships. Friedrich Merz thanked him."
            + "\n\nKeir Starmer said that ships are needed."
        #expect(dates(text) == ["2025-06-05", "2025-06-05", "2025-06-06"])
    }

    @Test("before the story where they had been made, with what was added to them")
    func flashback() {
        let text =
            StatementDateTests.lead
            + "\n\nOn Tuesday Emmanuel Macron had said that ships are dear. Emmanuel Macron had added that the navy was slow."
            + "\n\nThe king was content, Emmanuel Macron said."
        #expect(dates(text) == ["2025-06-03", "2025-06-03", "2025-06-06"])
    }

    @Test("as news where a text opens with them in the perfect tense")
    func perfectLead() {
        #expect(dates("Keir Starmer has said that ships are needed. The king was content.") == ["2025-06-09"])
    }

    @Test("ahead with the occasion at which they are expected")
    func expected() {
        let text = "The leaders will meet on 12 June in London. Keir Starmer is expected to explain the plan."
        #expect(dates(text).last == "2025-06-12")
    }
}
