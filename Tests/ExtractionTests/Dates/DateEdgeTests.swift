import Chronicle
import Extraction
import Testing

@Suite struct DateEdgeTests {
    @Test(arguments: [
        DateRow("2025-01-02", "They met on Tuesday.", "Tuesday", .at, "2024-12-31"),
        DateRow("2024-12-30", "They will meet on Thursday.", "Thursday", .at, "2025-01-02"),
        DateRow("2025-01-02", "They met on Dec. 30.", "Dec. 30", .at, "2024-12-30"),
        DateRow("2024-12-30", "They will meet on Jan. 2.", "Jan. 2", .at, "2025-01-02"),
        DateRow("2025-01-02", "They met last week.", "last week", .at, "2024-12-23/2024-12-29"),
        DateRow("2025-01-02", "They met last month.", "last month", .at, "2024-12"),
        DateRow("2024-12-30", "They meet next month.", "next month", .at, "2025-01"),
        DateRow("2024-03-01", "They met yesterday.", "yesterday", .at, "2024-02-29"),
        DateRow("2025-03-01", "They met yesterday.", "yesterday", .at, "2025-02-28"),
        DateRow("2025-03-01", "The law was passed on Feb. 29.", "Feb. 29", .at, "2024-02-29"),
        DateRow("2024-02-29", "It has to be done within the next year.", "the next year", .within, "../2025-02"),
        DateRow("2024-01-31", "It was signed a month ago.", "a month ago", .at, "2023-12~"),
        DateRow("2025-02-03", "The talks are expected on Monday.", "Monday", .at, "2025-02-03"),
        DateRow("2025-02-03", "They spoke earlier this week.", "earlier this week", .at, "2025-02-03"),
        DateRow("2025-02-09", "They speak later this week.", "later this week", .at, "2025-02-09"),
        DateRow("2029-12-31", "It ends by the end of the decade.", "the end of the decade", .by, "../2030"),
        DateRow("2030-01-01", "It ends by the end of the decade.", "the end of the decade", .by, "../2040"),
        DateRow("2025-01-15", "It was a mild winter so far, this winter.", "this winter", .at, "2024-12/2025-02"),
        DateRow("2025-06-05", "It must be done before January.", "January", .by, "../2025-12"),
    ])
    func roundTheCalendarsEdges(_ row: DateRow) { row.check() }

    /// A report is read on the day of its dateline, which can be the day before the paper's.
    @Test func aDatelineMovesYesterday() {
        let row = DateRow(
            "2025-06-10", "OSLO, June 9 (NNA) -- The king left yesterday.", "yesterday", .at, "2025-06-08")
        row.check()
        let mentions = DateRow.mentions(row.sentence, row.published)
        #expect(mentions.map(\.mention.anchor) == [.publication, .dateline])
        #expect(mentions.first?.mention.rule == "dateline")
    }

    @Test func aFlashbackDoesNotMoveTheStory() {
        DateRow(
            "2025-02-08",
            "The premier spoke on Friday. She had called for it on Tuesday. A day earlier the king had come.",
            "A day earlier", .at, "2025-02-06"
        ).check()
    }

    @Test(arguments: [
        ("The council met on Monday.", "Monday", DateMention.Timex.Form.date, "2025-02-03"),
        ("The council met last week.", "last week", .date, "2025-W05"),
        ("It will rise next year.", "next year", .date, "2026"),
        ("It will rise in autumn 2027.", "autumn 2027", .date, "2027-FA"),
        ("It fell in the second quarter of 2024.", "the second quarter of 2024", .date, "2024-Q2"),
        ("It was the fashion of the 1980s.", "the 1980s", .date, "198"),
        ("It will take the next five years.", "the next five years", .duration, "P5Y"),
        ("They meet every two weeks.", "every two weeks", .set, "P2W"),
        ("They are ready now.", "now", .date, "PRESENT_REF"),
        ("They met on Wednesday evening.", "Wednesday evening", .time, "2025-02-05TEV"),
    ])
    func writesTimeML(_ sentence: String, _ words: String, _ form: DateMention.Timex.Form, _ value: String) {
        let found = DateRow.mentions(sentence, "2025-02-06").first { $0.words == words }
        #expect(found?.mention.timex.form == form)
        #expect(found?.mention.timex.value == value)
    }
}
