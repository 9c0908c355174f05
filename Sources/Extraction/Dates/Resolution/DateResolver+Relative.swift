import Chronicle

extension DateResolver {
    func relative(_ unit: TimeUnit, _ offset: Int) -> EventDate? {
        switch unit {
        case .minute, .hour: return scene.day.map { .day($0) }
        case .day: return scene.day.map { .day($0.adding(days: offset)) }
        case .week: return scene.day.flatMap { .week(of: $0.adding(days: 7 * offset)) }
        case .month:
            guard let (year, month) = scene.month else { return nil }
            let index = year * 12 + month - 1 + offset
            return .month(index / 12, index % 12 + 1)
        case .quarter:
            guard let (year, month) = scene.month else { return nil }
            let index = year * 4 + (month - 1) / 3 + offset
            return .months(index / 4, from: index % 4 * 3 + 1, count: 3)
        case .year: return scene.year.flatMap { .year($0 + offset) }
        case .decade: return scene.year.flatMap { EventDate(String($0 / 10 + offset) + "X") }
        case .century: return nil
        }
    }

    /// Counted in longer units, a distance is never exact: two years ago is some time around the year.
    func away(_ count: Int, _ unit: TimeUnit, _ approximate: Bool) -> EventDate? {
        switch unit {
        case .year where abs(count) > 1, .decade, .century:
            let years = unit == .year ? count : unit == .decade ? 10 * count : 100 * count
            return scene.year.flatMap { .year($0 + years, .approximate) }
        case .year, .month, .quarter:
            guard let (year, month) = scene.month, let now = CalendarDay(year: year, month: month, day: 1) else {
                return nil
            }
            let moved = unit.move(now, by: count)
            return .month(moved.year, moved.month, .approximate)
        case .week: return scene.day.map { .day($0.adding(days: 7 * count), .approximate) }
        case .day: return scene.day.map { .day($0.adding(days: count), approximate ? .approximate : nil) }
        case .hour, .minute: return scene.day.map { .day($0) }
        }
    }

    /// From the last time told that is fine enough. A text's own day stands in for a day, but for nothing longer: what
    /// "a year earlier" is compared with is told, or it stays open.
    func shifted(_ count: Int, _ unit: TimeUnit) -> EventDate? {
        switch unit {
        case .minute, .hour, .day:
            let told = count == 0 ? scene.mentioned.day : scene.mentioned.storyDay
            return (told ?? scene.day).map { .day($0.adding(days: count)) }
        case .week:
            guard let day = scene.mentioned.day ?? scene.day else { return nil }
            return count == 0 ? .week(of: day) : .week(of: day.adding(days: 7 * count))
        case .month:
            guard let (year, month) = scene.mentioned.month else { return nil }
            let index = year * 12 + month - 1 + count
            return .month(index / 12, index % 12 + 1)
        case .quarter: return nil
        case .year: return scene.mentioned.year.flatMap { .year($0 + count) }
        case .decade, .century: return nil
        }
    }

    /// "Nearly three years old" began around three years ago. The age of people, in the dozens, dates nothing.
    func age(_ count: Int, _ unit: TimeUnit) -> EventDate? {
        guard unit != .year || count <= 15 else { return nil }
        return away(-count, unit, true)
    }

    /// "In recent weeks" runs from around the month before up to the text's day; longer ones have no bounds.
    func recent(_ unit: TimeUnit) -> EventDate? {
        guard let today = scene.day else { return nil }
        let start: EDTF.Point?
        switch unit {
        case .day: start = EDTF.Point(day: today.adding(days: -7), qualifier: .approximate)
        case .week:
            let before = today.adding(months: -1)
            start = EDTF.Point(year: before.year, month: before.month, qualifier: .approximate)
        default: return nil
        }
        return start.flatMap { EventDate(from: .at($0), to: .at(EDTF.Point(day: today))) }
    }

    func span(_ first: DateMeaning, _ last: DateMeaning) -> EventDate? {
        guard let (start, end) = ends(first, last), let date = EventDate(from: start.startPoint, to: end.endPoint)
        else {
            return nil
        }
        return date
    }

    /// A year told once holds for both; without one the second end is the next such time after the first.
    private func ends(_ first: DateMeaning, _ last: DateMeaning) -> (EventDate, EventDate)? {
        switch (first, last) {
        case (.day(nil, let month, let day, _), .day(let year?, let endMonth, let endDay, _)):
            let isYearBefore = (month, day) > (endMonth, endDay)
            return pair(.day(year: isYearBefore ? year - 1 : year, month: month, day: day), last)
        case (.month(nil, let month, nil), .month(let year?, let endMonth, _)):
            return pair(.month(year: month > endMonth ? year - 1 : year, month: month), last)
        case (.day, .day(nil, let month, let day, _)):
            guard let start = date(of: first)?.earliest else { return nil }
            let years = [start.year, start.year + 1]
            let end = years.compactMap { CalendarDay(year: $0, month: month, day: day) }.first { $0 >= start }
            return end.map { (.day(start), .day($0)) }
        case (.month, .month(nil, let month, _)):
            guard let start = date(of: first), let day = start.earliest else { return nil }
            return EventDate.month(month >= day.month ? day.year : day.year + 1, month).map { (start, $0) }
        case (.weekday, .weekday(let weekday, _)):
            guard let start = date(of: first)?.earliest else { return nil }
            return (.day(start), .day(start.adding(days: (weekday - start.weekday + 7) % 7)))
        default: return pair(first, last)
        }
    }

    private func pair(_ first: DateMeaning, _ last: DateMeaning) -> (EventDate, EventDate)? {
        guard let start = date(of: first), let end = date(of: last) else { return nil }
        return (start, end)
    }
}
