import Chronicle

extension DateResolver {
    func part(_ part: PeriodPart, of whole: DateMeaning) -> EventDate? {
        switch whole {
        case .relative(.week, _), .same(.week): return partOfWeek(part, of: whole)
        case .same(.day): return date(of: whole)
        default: break
        }
        guard let date = date(of: whole) else { return nil }
        switch date.precision {
        case .year:
            guard let year = date.earliest?.year else { return nil }
            // In January, "the fourth quarter" told in the past is last year's.
            if case .quarter(let number) = part, whole == .relative(.year, 0), scene.outlook == .back,
                let now = scene.month, number * 3 - 2 > now.month
            {
                return partOfYear(part, year - 1)
            }
            return partOfYear(part, year)
        case .decade:
            return date.earliest.flatMap { partOfDecade(part, $0.year, isCurrent: whole == .relative(.decade, 0)) }
        // A part of a month or a season is told too loosely to name days.
        default: return date
        }
    }

    private var isDeadline: Bool { [.by, .before, .until].contains(scene.governor) }

    private func partOfYear(_ part: PeriodPart, _ year: Int) -> EventDate? {
        switch part {
        case .early: .months(year, from: 1, count: 3)
        case .middle: .months(year, from: 5, count: 4)
        case .late: .months(year, from: 10, count: 3)
        case .start: .month(year, 1)
        // By the end of a year is within the year.
        case .end: isDeadline ? .year(year) : .month(year, 12)
        case .half(let half): .months(year, from: half == 1 ? 1 : 7, count: 6)
        case .quarter(let quarter): .months(year, from: quarter * 3 - 2, count: 3)
        case .earlier, .later: .year(year)
        }
    }

    private func partOfDecade(_ part: PeriodPart, _ first: Int, isCurrent: Bool) -> EventDate? {
        switch part {
        case .early: .years(first, first + 3)
        case .middle: .years(first + 4, first + 6)
        case .late: .years(first + 7, first + 9)
        case .start: .year(first)
        case .half(let half): .years(half == 1 ? first : first + 5, half == 1 ? first + 4 : first + 9)
        // "By the end of the decade" takes in the round year that closes it; "the 2030s" end with 2039.
        case .end:
            if isDeadline {
                EDTF.Point(year: isCurrent ? first + 10 : first + 9).flatMap { EventDate(from: .open, to: .at($0)) }
            } else {
                .years(first + 9, isCurrent ? first + 10 : first + 9)
            }
        case .quarter, .earlier, .later: EventDate(String(first / 10) + "X")
        }
    }

    /// "Earlier this week" ends the day before the text's; "earlier in the week" the day before the one told of.
    private func partOfWeek(_ part: PeriodPart, of whole: DateMeaning) -> EventDate? {
        guard let week = date(of: whole), let monday = week.earliest, let sunday = week.latest else { return nil }
        let told = whole == .same(.week) ? scene.mentioned.day : nil
        guard let day = told ?? scene.day, monday...sunday ~= day else { return week }
        switch part {
        case .earlier: return day > monday ? .days(monday, day.adding(days: -1)) : .day(monday)
        case .later: return day < sunday ? .days(day.adding(days: 1), sunday) : .day(sunday)
        case .end: return .days(day, sunday)
        default: return week
        }
    }
}
