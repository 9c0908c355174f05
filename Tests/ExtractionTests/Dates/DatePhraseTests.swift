import Chronicle
import Extraction
import Testing

/// Hours, holidays, results, recurrences and lists, each with its value and its TimeML.
@Suite struct DatePhraseTests {
    private static let thursday = "2025-02-06"

    @Test(arguments: [
        DateRow(thursday, "The talks begin at 9 a.m. on Tuesday.", "9 a.m. on Tuesday", .at, "2025-02-04"),
        DateRow(thursday, "The talks will begin at 9 a.m. Tuesday.", "9 a.m. Tuesday", .at, "2025-02-11"),
        DateRow(thursday, "They met on Monday evening.", "Monday evening", .at, "2025-02-03"),
        DateRow(thursday, "The ship sailed at noon on Monday.", "noon on Monday", .at, "2025-02-03"),
        DateRow(thursday, "The ship sails at 0900 GMT.", "0900 GMT", .at, nil),
        DateRow(thursday, "The ship sails at 10:30 p.m. sharp.", "10:30 p.m.", .at, nil),
    ])
    func hoursBelongToTheirDay(_ row: DateRow) { row.check() }

    @Test(arguments: [
        DateRow(thursday, "The troops left before Christmas.", "Christmas", .by, "../2024-12-24"),
        DateRow(thursday, "The law was passed on New Year's Eve.", "New Year's Eve", .at, "2024-12-31"),
        DateRow(thursday, "The king spoke on New Year's Day.", "New Year's Day", .at, "2025-01-01"),
        DateRow(thursday, "He was found last Thanksgiving.", "last Thanksgiving", .at, "2024-11-28"),
        DateRow(thursday, "The truce will begin on Easter Sunday.", "Easter Sunday", .at, "2025-04-20"),
        DateRow("2024-04-03", "The truce was broken on Good Friday.", "Good Friday", .at, "2024-03-29"),
    ])
    func holidaysWithSureDates(_ row: DateRow) { row.check() }

    @Test(arguments: [
        DateRow(thursday, "Orders fell in the quarter.", "the quarter", .at, "2024-10/2024-12"),
        DateRow(
            thursday, "Orders rose in the third quarter of 2024. The latest quarter was good.", "The latest quarter",
            .at, "2024-07/2024-09"),
        DateRow(thursday, "Orders fell in the fourth quarter.", "the fourth quarter", .at, "2024-10/2024-12"),
        DateRow(
            thursday, "It will open in next year's first quarter.", "next year's first quarter", .at, "2026-01/2026-03"),
        DateRow(thursday, "Spending will rise in the next fiscal year.", "the next fiscal year", .at, "2026"),
        DateRow(
            thursday, "Spending will rise in the first half of 2026.", "the first half of 2026", .at, "2026-01/2026-06"),
    ])
    func quartersHalvesAndFiscalYears(_ row: DateRow) { row.check() }

    @Test(arguments: [
        DateRow(thursday, "The fee is payable March 31.", "March 31", .at, "2025-03-31"),
        DateRow(thursday, "The sum will be paid in December.", "December", .at, "2025-12"),
        DateRow(thursday, "The plan is to be published in early November.", "early November", .at, "2025-11"),
        DateRow(thursday, "The loan was extended through May.", "May", .until, "2025-05"),
        DateRow(thursday, "The army expects to buy them in July.", "July", .at, "2025-07"),
        DateRow(thursday, "Its energy ministers meet in Ghent on Tuesday.", "Tuesday", .at, "2025-02-11"),
        DateRow(thursday, "They did not meet on Tuesday.", "Tuesday", .at, "2025-02-04"),
        DateRow(
            thursday, "They met in early December of last year.", "early December of last year", .at, "2024-12"),
        DateRow(
            thursday, "The bloc is to stop buying gas on 1 July, its governments agreed on Monday.", "Monday", .at,
            "2025-02-03"),
        DateRow(thursday, "Mali pledged on Tuesday that it would send men.", "Tuesday", .at, "2025-02-04"),
    ])
    func whatIsToComeLiesAhead(_ row: DateRow) { row.check() }

    @Test(arguments: [
        ("They march each July.", "each July", DateMention.Timex.Form.set, "XXXX-07"),
        ("They meet every Monday.", "every Monday", .set, "XXXX-WXX-1"),
        ("He lived there for 2 1/2 years.", "2 1/2 years", .duration, "P2Y6M"),
        ("The war has lasted for years.", "years", .duration, "PXY"),
        ("It was decided a year ago.", "a year ago", .date, "2024"),
        ("Sales rose in the fourth quarter of 2024, up from a year earlier.", "a year earlier", .date, "2023-Q4"),
        ("The talks begin at 9 a.m. on Tuesday.", "9 a.m. on Tuesday", .time, "2025-02-04T09:00"),
        ("It will be done in the near future.", "the near future", .date, "FUTURE_REF"),
        ("It was done in the past.", "the past", .date, "PAST_REF"),
        ("He defended the current plan.", "current", .date, "PRESENT_REF"),
        ("Sales will slow in the coming months.", "the coming months", .date, "FUTURE_REF"),
    ])
    func writesTimeML(_ sentence: String, _ words: String, _ form: DateMention.Timex.Form, _ value: String) {
        let found = DateRow.mentions(sentence, DatePhraseTests.thursday).first { $0.words == words }
        #expect(found?.mention.timex.form == form)
        #expect(found?.mention.timex.value == value)
    }

    @Test(arguments: [
        ("The leaders meet on June 24 and 25.", ["2025-06-24", "2025-06-25"]),
        ("The fair is held on 24–26 June 2025.", ["2025-06-24", "2025-06-26"]),
        ("He governed from 2017 to 2021.", ["2017", "2021"]),
        ("It rained in May and June 2011.", ["2011-05", "2011-06"]),
        ("They met on Saturday and Sunday.", ["2025-02-01", "2025-02-02"]),
        ("They met on Sunday.", []),
    ])
    func stretchesHaveTwoEnds(_ sentence: String, _ values: [String]) {
        let mention = DateRow.mentions(sentence, DatePhraseTests.thursday).first?.mention
        #expect(mention?.parts.map(\.timex.value) == values)
    }

    @Test(arguments: [
        "Christmas Island is far.", "He soon became king.", "It is a quarter of the price.",
        "High tide is at 9 metres.",
        "Past members came.", "The current Mr Fox left.",
    ])
    func noDates(_ sentence: String) {
        #expect(DateRow.mentions(sentence, DatePhraseTests.thursday).filter { $0.mention.value != nil }.isEmpty)
    }
}
