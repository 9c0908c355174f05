import Chronicle

/// A day that texts call by its name.
enum Holiday: Hashable, Sendable {
    case newYear, goodFriday, easter, easterMonday, thanksgiving, christmasEve, christmas, newYearsEve

    func day(in year: Int) -> CalendarDay? {
        switch self {
        case .newYear: CalendarDay(year: year, month: 1, day: 1)
        case .goodFriday: Holiday.easterSunday(year)?.adding(days: -2)
        case .easter: Holiday.easterSunday(year)
        case .easterMonday: Holiday.easterSunday(year)?.adding(days: 1)
        case .thanksgiving:
            // The fourth Thursday of November.
            CalendarDay(year: year, month: 11, day: 1).map { $0.adding(days: (11 - $0.weekday) % 7 + 21) }
        case .christmasEve: CalendarDay(year: year, month: 12, day: 24)
        case .christmas: CalendarDay(year: year, month: 12, day: 25)
        case .newYearsEve: CalendarDay(year: year, month: 12, day: 31)
        }
    }

    /// The Gregorian computus in the form of Meeus, Jones and Butcher.
    private static func easterSunday(_ year: Int) -> CalendarDay? {
        let (golden, century, rest) = (year % 19, year / 100, year % 100)
        let correction = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - correction + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
        let late = (golden + 11 * epact + 22 * weekday) / 451
        let sum = epact + weekday - 7 * late + 114
        return CalendarDay(year: year, month: sum / 31, day: sum % 31 + 1)
    }
}
