import Chronicle
import Foundation
import Testing

@Suite struct CalendarDayTests {
    /// 400 years are a whole cycle of the calendar: every case of leap years and month ends is among these days.
    @Test func `Every day of 400 years before and after 1970 comes back from its parts and follows its neighbour`()
        throws
    {
        var failures = 0
        var expected = (year: 1570, month: 1, day: 1)
        let first = try #require(CalendarDay(year: 1570, month: 1, day: 1))
        for number in first.number...(first.number + 800 * 1461 / 4 - 6) {
            let day = CalendarDay(number: number)
            let parts = day.components
            if parts != expected { failures += 1 }
            if CalendarDay(year: parts.year, month: parts.month, day: parts.day) != day { failures += 1 }
            if number % 97 == 0, CalendarDay(day.description) != day { failures += 1 }
            expected.day += 1
            if expected.day > CalendarDay.length(ofMonth: expected.month, in: expected.year) {
                expected = expected.month == 12 ? (expected.year + 1, 1, 1) : (expected.year, expected.month + 1, 1)
            }
        }
        #expect(failures == 0)
        #expect(expected.year == 2370)
    }

    @Test(arguments: [
        (1970, 1, 1, 0, 4), (1969, 12, 31, -1, 3), (2000, 2, 29, 11_016, 2), (2025, 2, 3, 20_122, 1),
        (1600, 1, 1, -135_140, 6), (0, 3, 1, -719_468, 3), (-1, 12, 31, -719_529, 5),
    ])
    func `Days have their number and weekday`(_ year: Int, _ month: Int, _ day: Int, _ number: Int, _ weekday: Int)
        throws
    {
        let calendarDay = try #require(CalendarDay(year: year, month: month, day: day))
        #expect(calendarDay.number == number)
        #expect(calendarDay.weekday == weekday)
    }

    @Test func `Months and years are added to the same day or the month's last`() throws {
        let day = try #require(CalendarDay("2024-02-29"))
        #expect(day.adding(years: 1).description == "2025-02-28")
        #expect(day.adding(years: -4).description == "2020-02-29")
        #expect(day.adding(months: 12).description == "2025-02-28")
        #expect(day.adding(months: -14).description == "2022-12-29")
        #expect(try #require(CalendarDay("2025-01-31")).adding(months: 1).description == "2025-02-28")
        #expect(try #require(CalendarDay("2025-01-31")).adding(months: -2).description == "2024-11-30")
        #expect(try #require(CalendarDay("0001-01-31")).adding(months: -13).description == "-0001-12-31")
    }

    @Test(arguments: [
        "2025-02-30", "2025-2-3", "2025-02", "2025-02-03?", "2025-02-XX", "2025-02-03T10:00:00Z", "", "20250203",
        "2025-02-03/..",
    ])
    func `Only a plain day is a day`(_ text: String) { #expect(CalendarDay(text) == nil) }
}
