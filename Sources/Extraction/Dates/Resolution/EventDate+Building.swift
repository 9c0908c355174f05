import Chronicle

extension EventDate {
    static func day(_ day: CalendarDay, _ qualifier: EDTF.Qualifier? = nil) -> EventDate {
        EventDate(EDTF.Point(day: day, qualifier: qualifier))
    }

    static func month(_ year: Int, _ month: Int, _ qualifier: EDTF.Qualifier? = nil) -> EventDate? {
        EDTF.Point(year: year, month: month, qualifier: qualifier).map { EventDate($0) }
    }

    static func year(_ year: Int, _ qualifier: EDTF.Qualifier? = nil) -> EventDate? {
        EDTF.Point(year: year, qualifier: qualifier).map { EventDate($0) }
    }

    static func days(_ first: CalendarDay, _ last: CalendarDay) -> EventDate? {
        EventDate(from: .at(EDTF.Point(day: first)), to: .at(EDTF.Point(day: last)))
    }

    static func years(_ first: Int, _ last: Int) -> EventDate? {
        guard let start = EDTF.Point(year: first), let end = EDTF.Point(year: last) else { return nil }
        return EventDate(from: .at(start), to: .at(end))
    }

    /// Whole months, so many from a year's month (counted from 1) on.
    static func months(_ year: Int, from month: Int, count: Int) -> EventDate? {
        guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
        let last = first.adding(months: count - 1)
        guard let start = EDTF.Point(year: year, month: month),
            let end = EDTF.Point(year: last.year, month: last.month)
        else { return nil }
        return EventDate(from: .at(start), to: .at(end))
    }

    /// Monday to Sunday.
    static func week(of day: CalendarDay) -> EventDate? {
        let monday = day.adding(days: 1 - day.weekday)
        return days(monday, monday.adding(days: 6))
    }

    /// Of an interval its first end, of a date itself.
    var startPoint: Endpoint {
        switch form {
        case .point(let point): .at(point)
        case .interval(let start, _): start
        }
    }

    var endPoint: Endpoint {
        switch form {
        case .point(let point): .at(point)
        case .interval(_, let end): end
        }
    }

    /// Nil outside the years that four digits write.
    var inFourDigits: EventDate? {
        let years = [earliest?.year, latest?.year].compactMap(\.self)
        return years.allSatisfy((0...9999).contains) ? self : nil
    }

    /// The same, hedged with a `?`.
    var uncertain: EventDate { EventDate(edtf + "?") ?? self }

    /// `../` and what ends right before this starts, as fine as this is: before 2029 is `../2028`.
    var everythingBefore: EventDate? {
        guard let first = earliest else { return nil }
        let end: EDTF.Point? =
            switch precision {
            case .year, .decade, .century: EDTF.Point(year: first.year - 1)
            case .day: EDTF.Point(day: first.adding(days: -1))
            case .interval where first.month == 1 && first.day == 1 && startPoint.point?.precision == .year:
                EDTF.Point(year: first.year - 1)
            case .interval where first.day != 1 || startPoint.point?.precision == .day:
                EDTF.Point(day: first.adding(days: -1))
            case .month, .season, .interval:
                EDTF.Point(year: first.adding(days: -1).year, month: first.adding(days: -1).month)
            }
        return end.flatMap { EventDate(from: .open, to: .at($0)) }
    }
}
