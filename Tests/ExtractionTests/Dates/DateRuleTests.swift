import Extraction
import Testing

/// One row for each line of the rule table; 2025-02-06 was a Thursday.
@Suite struct DateRuleTests {
    private static let thursday = "2025-02-06"

    @Test(arguments: [
        DateRow(thursday, "The minister resigned on Thursday.", "Thursday", .at, "2025-02-06"),
        DateRow(thursday, "The minister resigned on Monday.", "Monday", .at, "2025-02-03"),
        DateRow(thursday, "The minister resigned last Thursday.", "last Thursday", .at, "2025-01-30"),
        DateRow(thursday, "The council meets next Thursday.", "next Thursday", .at, "2025-02-13"),
        DateRow(thursday, "The ministers will meet on Tuesday.", "Tuesday", .at, "2025-02-11"),
        DateRow(thursday, "She is set to speak in Oslo on Monday.", "Monday", .at, "2025-02-10"),
        DateRow(thursday, "On Friday the two leaders will meet in Riga.", "Friday", .at, "2025-02-07"),
        DateRow(thursday, "The king is expected in Bergen on Thursday.", "Thursday", .at, "2025-02-06"),
        DateRow(thursday, "The minister said on Tuesday that the base will close.", "Tuesday", .at, "2025-02-04"),
        DateRow(thursday, "The base will close for good, the minister said Tuesday.", "Tuesday", .at, "2025-02-04"),
        DateRow(thursday, "The offer stands until Tuesday.", "Tuesday", .until, "2025-02-11"),
        DateRow(thursday, "The vote is due Tuesday.", "Tuesday", .at, "2025-02-11"),
        DateRow(thursday, "A deal could come as early as Tuesday.", "Tuesday", .at, "2025-02-11"),
        DateRow(thursday, "Fighting has gone on since Sunday.", "Sunday", .since, "2025-02-02/.."),
        DateRow(thursday, "On Wednesday evening the cabinet met.", "Wednesday evening", .at, "2025-02-05"),
        DateRow(thursday, "The pact was signed late on Tuesday.", "late on Tuesday", .at, "2025-02-04"),
        DateRow(thursday, "The council will look into Tuesday's ruling.", "Tuesday", .at, "2025-02-04"),
        DateRow(thursday, "The king will come to Tuesday's summit.", "Tuesday", .at, "2025-02-11"),
        DateRow(thursday, "On Monday the premier promised to resign.", "Monday", .at, "2025-02-03"),
        DateRow(thursday, "The base is to close, its owners agreed on Monday.", "Monday", .at, "2025-02-03"),
        DateRow(thursday, "They asked for a truce, to begin on Monday.", "Monday", .at, "2025-02-10"),
        DateRow("2025-02-03", "Monday's talks ended without a deal.", "Monday", .at, "2025-02-03"),
    ])
    func weekdays(_ row: DateRow) { row.check() }

    @Test(arguments: [
        DateRow(thursday, "They signed on Monday, Feb. 3, in Oslo.", "Monday, Feb. 3", .at, "2025-02-03"),
        DateRow(thursday, "They signed on Wednesday, December 25.", "Wednesday, December 25", .at, "2024-12-25"),
        DateRow(thursday, "They signed on Tuesday, Feb. 5.", "Tuesday, Feb. 5", .at, "2025-02-05?"),
        DateRow(thursday, "They meet next Thursday, 13 February.", "next Thursday, 13 February", .at, "2025-02-13"),
        DateRow(thursday, "They signed on Tuesday, February 4, 2024.", "Tuesday, February 4, 2024", .at, "2024-02-04?"),
        DateRow(thursday, "They signed on Feb. 3.", "Feb. 3", .at, "2025-02-03"),
        DateRow(thursday, "They signed on 20 December.", "20 December", .at, "2024-12-20"),
        DateRow(thursday, "The summit is on 24 June.", "24 June", .at, "2025-06-24"),
        DateRow(thursday, "She has been missing since shortly after Oct. 23.", "Oct. 23", .from, "2024-10-23/.."),
        DateRow(thursday, "It was signed on the 3rd of March 2021.", "3rd of March 2021", .at, "2021-03-03"),
        DateRow(nil, "The treaty was signed on April 4, 1949, in Washington.", "April 4, 1949", .at, "1949-04-04"),
        DateRow(nil, "The treaty was signed on 04.04.1949 there.", "04.04.1949", .at, "1949-04-04"),
        DateRow(nil, "The file says 1949-04-04 on its cover.", "1949-04-04", .at, "1949-04-04"),
        DateRow(nil, "They signed on Feb. 3.", "Feb. 3", .at, nil),
        DateRow(nil, "They signed on February 30, 2025.", "February 30, 2025", .at, nil),
    ])
    func days(_ row: DateRow) { row.check() }

    @Test(arguments: [
        DateRow(thursday, "The exercise begins in June.", "June", .at, "2025-06"),
        DateRow(thursday, "The government decided so in November.", "November", .at, "2024-11"),
        DateRow(thursday, "The allies agreed on it last June.", "last June", .at, "2024-06"),
        DateRow(thursday, "Voters go to the polls next June.", "next June", .at, "2025-06"),
        DateRow(thursday, "The law was passed in March 2021.", "March 2021", .at, "2021-03"),
        DateRow(thursday, "The law was passed in June last year.", "June last year", .at, "2024-06"),
        DateRow(thursday, "He could come in October or November.", "October or November", .range, "2025-10/2025-11"),
        DateRow(thursday, "Her term ends in mid-December.", "mid-December", .at, "2025-12"),
        DateRow(thursday, "He may march on if the roads allow it in May.", "May", .at, "2025-05"),
    ])
    func months(_ row: DateRow) { row.check() }

    @Test(arguments: [
        DateRow(
            thursday, "The leaders hold a summit on June 24 and 25.", "June 24 and 25", .range, "2025-06-24/2025-06-25"),
        DateRow(thursday, "The leaders meet on June 24-25.", "June 24-25", .range, "2025-06-24/2025-06-25"),
        DateRow(thursday, "The summit runs from June 24 to 25.", "June 24 to 25", .range, "2025-06-24/2025-06-25"),
        DateRow(thursday, "The fair is held on 24–26 June 2025.", "24–26 June 2025", .range, "2025-06-24/2025-06-26"),
        DateRow(
            thursday, "Talks took place on 24 and 25 January.", "24 and 25 January", .range, "2025-01-24/2025-01-25"),
        DateRow(thursday, "It rained in May and June 2011.", "May and June 2011", .range, "2011-05/2011-06"),
        DateRow(thursday, "He governed from 2017 to 2021.", "2017 to 2021", .range, "2017/2021"),
        DateRow(thursday, "Gas flowed from December to March.", "December to March", .range, "2024-12/2025-03"),
        DateRow(
            thursday, "It ran between March 3, 2020 and May 4, 2021.", "March 3, 2020 and May 4, 2021", .range,
            "2020-03-03/2021-05-04"),
        DateRow(
            thursday, "The fleet sails from December 20 to January 5, 2026.", "December 20 to January 5, 2026", .range,
            "2025-12-20/2026-01-05"),
        DateRow(thursday, "They met on Saturday and Sunday.", "Saturday and Sunday", .range, "2025-02-01/2025-02-02"),
        DateRow(thursday, "He will come in October or November.", "October or November", .range, "2025-10/2025-11"),
        DateRow(thursday, "The loan is for 2026 and 2027.", "2026 and 2027", .range, "2026/2027"),
        DateRow(thursday, "The bank lent money in 2014 and 2022.", "2014", .at, "2014"),
        DateRow(thursday, "They met on Monday and Thursday.", "Monday", .at, "2025-02-03"),
    ])
    func rangesAndLists(_ row: DateRow) { row.check() }

    @Test(arguments: [
        DateRow(thursday, "The country will reach the goal by 2027.", "2027", .by, "2027"),
        DateRow(thursday, "It will be done by the end of 2027.", "the end of 2027", .by, "2027"),
        DateRow(thursday, "It will be done before 2027.", "2027", .by, "../2026"),
        DateRow(thursday, "It will be done before 24 June.", "24 June", .by, "../2025-06-23"),
        DateRow(thursday, "It will be done before November.", "November", .by, "../2025-10"),
        DateRow(thursday, "Deliveries will go on until 2027.", "2027", .until, "2027"),
        DateRow(thursday, "Spending will rise from 2027.", "2027", .from, "2027/.."),
        DateRow(thursday, "Spending will rise starting in April 2027.", "April 2027", .from, "2027-04/.."),
        DateRow(thursday, "Spending will rise from next year.", "next year", .from, "2026/.."),
        DateRow(thursday, "The share stood at 2.2 percent, by figures from 2023.", "2023", .at, "2023"),
        DateRow(thursday, "The mission has been there since 2014.", "2014", .since, "2014/.."),
        DateRow(thursday, "The ships are due no later than March 2026.", "March 2026", .by, "2026-03"),
    ])
    func governors(_ row: DateRow) { row.check() }

    @Test(arguments: [
        DateRow(thursday, "The budget will grow next year.", "next year", .at, "2026"),
        DateRow(thursday, "The budget will grow this year.", "this year", .at, "2025"),
        DateRow(thursday, "The budget grew last year.", "last year", .at, "2024"),
        DateRow(thursday, "He resigned last week.", "last week", .at, "2025-01-27/2025-02-02"),
        DateRow(thursday, "He resigned the week before last.", "the week before last", .at, "2025-01-20/2025-01-26"),
        DateRow(thursday, "They spoke earlier this week.", "earlier this week", .at, "2025-02-03/2025-02-05"),
        DateRow(thursday, "They meet later this month.", "later this month", .at, "2025-02"),
        DateRow(thursday, "They spoke in January, earlier this year.", "earlier this year", .at, "2025"),
        DateRow(thursday, "He spoke in Paris last month.", "last month", .at, "2025-01"),
        DateRow(thursday, "He hinted at it in recent weeks.", "recent weeks", .during, "2025-01~/2025-02-06"),
        DateRow(thursday, "He resigned yesterday.", "yesterday", .at, "2025-02-05"),
        DateRow(thursday, "He resigned the day before yesterday.", "the day before yesterday", .at, "2025-02-04"),
        DateRow(
            thursday, "They will talk by the end of the week.", "the end of the week", .by, "2025-02-06/2025-02-09"),
        DateRow(thursday, "He will play golf this weekend.", "this weekend", .at, "2025-02-08/2025-02-09"),
        DateRow("2025-02", "The budget will grow next year.", "next year", .at, "2026"),
        DateRow("2025-02", "He resigned yesterday.", "yesterday", .at, nil),
    ])
    func relativePeriods(_ row: DateRow) { row.check() }

    @Test(arguments: [
        DateRow(thursday, "The premier wants 3 percent within a decade.", "a decade", .within, "../2035"),
        DateRow(thursday, "The army will double in the next five years.", "the next five years", .within, "../2030"),
        DateRow(thursday, "The fleet will be renewed over ten years.", "ten years", .within, "../2035"),
        DateRow(thursday, "In 2020 the premier promised new ships over ten years.", "ten years", .within, "../2030"),
        DateRow(thursday, "All homes will stand within the next year.", "the next year", .within, "../2026-02"),
        DateRow(thursday, "Troops can be there within 30 days.", "30 days", .within, "../2025-03-08"),
        DateRow(thursday, "The line will open in two years.", "two years", .at, "2027~"),
        DateRow(thursday, "Prices have doubled over the past decade.", "the past decade", .during, "2015~/2025-02-06"),
        DateRow(thursday, "The war has lasted three years.", "three years", .during, nil),
    ])
    func durations(_ row: DateRow) { row.check() }

    @Test(arguments: [
        DateRow(thursday, "Ottawa will be there by the end of the decade.", "the end of the decade", .by, "../2030"),
        DateRow(thursday, "Ottawa will be there by early next year.", "early next year", .by, "2026-01/2026-03"),
        DateRow(thursday, "The jets arrive in mid-2026.", "mid-2026", .at, "2026-05/2026-08"),
        DateRow(thursday, "The boats come in the early 2030s.", "the early 2030s", .at, "2030/2033"),
        DateRow(thursday, "The boats come in the mid-2030s.", "the mid-2030s", .at, "2034/2036"),
        DateRow(thursday, "The boats come in the late 2030s.", "the late 2030s", .at, "2037/2039"),
        DateRow(thursday, "The boats come in the mid-to-late 2030s.", "the mid-to-late 2030s", .at, "2034/2039"),
        DateRow(
            thursday, "The law comes in the second half of 2026.", "the second half of 2026", .at, "2026-07/2026-12"),
        DateRow(
            thursday, "Output fell in the third quarter of 2024.", "the third quarter of 2024", .at, "2024-07/2024-09"),
        DateRow(thursday, "Output fell in Q3 2024.", "Q3 2024", .at, "2024-07/2024-09"),
        DateRow(thursday, "The plant opens in autumn 2027.", "autumn 2027", .at, "2027-09/2027-11"),
        DateRow(thursday, "The pipe closes by the autumn of 2027.", "the autumn of 2027", .by, "2027-09/2027-11"),
        DateRow(
            "2025-11-04", "The report promised for this autumn is late.", "this autumn", .during, "2025-09/2025-11"),
        DateRow(thursday, "The coast froze last winter.", "last winter", .at, "2023-12/2024-02"),
    ])
    func partsAndSeasons(_ row: DateRow) { row.check() }

    @Test(arguments: [
        DateRow(thursday, "The war, now nearly three years old, goes on.", "three years old", .since, "2022~"),
        DateRow(thursday, "The accord was signed two years ago.", "two years ago", .at, "2023~"),
        DateRow(thursday, "A year ago donors promised more.", "A year ago", .at, "2024-02~"),
        DateRow(thursday, "A month ago donors promised more.", "A month ago", .at, "2025-01~"),
        DateRow(thursday, "Two weeks ago the bank agreed.", "Two weeks ago", .at, "2025-01-23~"),
        DateRow(thursday, "Three days ago the bank agreed.", "Three days ago", .at, "2025-02-03"),
        DateRow(
            thursday, "He spoke on Tuesday. A day earlier he had met the king.", "A day earlier", .at, "2025-02-03"),
        DateRow(
            thursday, "The share was 2 percent in 2023, up from 1.8 percent a year earlier.", "a year earlier", .at,
            "2022"),
        DateRow(thursday, "He signed on 26 January. The same day she left.", "The same day", .at, "2025-01-26"),
        DateRow(thursday, "It is more than a year earlier.", "a year earlier", .at, nil),
        DateRow(thursday, "Canada gets there five years earlier than planned.", "five years earlier", .delta, nil),
        DateRow(thursday, "The troops left two weeks before the vote.", "two weeks", .delta, nil),
    ])
    func countedFromSomethingTold(_ row: DateRow) { row.check() }

    @Test(arguments: [
        DateRow(thursday, "By 2033-34 it will grow.", "2033-34", .by, "2033/2034"),
        DateRow(
            thursday, "It counts for the 2025/26 financial year.", "the 2025/26 financial year", .during, "2025/2026"),
        DateRow(thursday, "It will come in FY2027/28.", "FY2027/28", .at, "2027/2028"),
        DateRow(thursday, "It counts for fiscal 2027.", "fiscal 2027", .during, "2027"),
    ])
    func fiscalYears(_ row: DateRow) { row.check() }

    @Test(arguments: [
        DateRow(thursday, "They spend more each year.", "each year", .set, nil),
        DateRow(thursday, "They owe 300 billion dollars a year.", "a year", .set, nil),
        DateRow(thursday, "They march every July.", "every July", .set, nil),
        DateRow(thursday, "They report every two weeks.", "every two weeks", .set, nil),
        DateRow(thursday, "They are now ready.", "now", .at, nil),
        DateRow(thursday, "They will be ready soon.", "soon", .at, nil),
    ])
    func whatNamesNoDate(_ row: DateRow) { row.check() }

    @Test(arguments: [
        "Norway sends 2,000 troops.", "Norway sends 2000 troops.", "Resolution 1925 was passed.",
        "Under Article 5 all help.",
        "The jet is an F-35.", "The G7 wants more.", "It costs $2030 a piece.", "It costs 2030 euros.",
        "She may march.",
        "The Agenda 2030 is in doubt.", "He took a second look at the fall of the wall.",
        "Nearly 2000 schools have shut.",
    ])
    func thingsThatOnlyLookLikeDates(_ sentence: String) {
        #expect(DateRow.mentions(sentence, "2025-02-06").map(\.words) == [])
    }
}
