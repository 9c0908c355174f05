import Chronicle

/// Gives the words of a date their place in the calendar.
struct DateResolver {
    let scene: DateScene

    /// The date that the words name, whatever governs them; nil where the text leaves it open.
    func date(of meaning: DateMeaning) -> EventDate? {
        switch meaning {
        case .day(let year, let month, let day, let weekday): self.day(year, month, day, weekday)
        case .days(let year, let month, let first, let last): days(year, month, first, last)
        case .weekday(let weekday, let direction): self.weekday(weekday, direction).map { .day($0) }
        case .month(let year, let month, let direction): self.month(year, month, direction)
        case .monthOfYear(let month, let offset): scene.year.flatMap { .month($0 + offset, month) }
        case .season(let year, let season, let direction): self.season(year, season, direction)
        case .year(let year): .year(year)
        case .years(let first, let last): .years(first, last)
        case .decade(let year): EventDate(String(year / 10) + "X")
        case .relative(let unit, let offset): relative(unit, offset)
        case .weekend(let offset): weekend(offset)
        case .part(let part, let whole): self.part(part, of: whole)
        case .away(let count, let unit, let approximate): away(count, unit, approximate)
        case .shifted(let count, let unit): shifted(count, unit)
        case .same(let unit): shifted(0, unit)
        case .age(let count, let unit): age(count, unit)
        case .recent(let unit): recent(unit)
        case .dayPart(_, let day), .clock(_, let day): date(of: day)
        case .quarter(let yearsAway): quarter(yearsAway)
        case .holiday(let holiday, let direction): self.holiday(holiday, direction)
        case .span(let first, let last): span(first, last)
        case .duration, .set, .delta, .reference, .recurring, .mixedDuration: nil
        }
    }

    // MARK: Days

    /// Without a year the nearest one, unless the words around it look the other way.
    private func day(_ year: Int?, _ month: Int, _ day: Int, _ weekday: Int?) -> EventDate? {
        if let year {
            guard let found = CalendarDay(year: year, month: month, day: day) else { return nil }
            // A weekday that disagrees with the date says that one of them is wrong.
            return .day(found, weekday.map { $0 == found.weekday } ?? true ? nil : .uncertain)
        }
        guard let today = scene.day else {
            return scene.year.flatMap { CalendarDay(year: $0, month: month, day: day) }.map { .day($0) }
        }
        let candidates = (-8...8).compactMap { CalendarDay(year: today.year + $0, month: month, day: day) }
        if let weekday {
            let agreeing = candidates.filter { $0.weekday == weekday && abs($0.year - today.year) <= 1 }
            if let found = nearest(agreeing, to: today) { return .day(found) }
            return nearest(candidates, to: today).map { .day($0, .uncertain) }
        }
        return chosen(candidates, today)
    }

    /// The nearest, unless the words around look the other way.
    func chosen(_ candidates: [CalendarDay], _ today: CalendarDay) -> EventDate? {
        guard let found = nearest(candidates, to: today) else { return nil }
        let distance = found.number - today.number
        let isGovernedByPast = scene.governor == .since || scene.governor == .after
        let isDeadline = [.by, .before, .until, .forward].contains(scene.governor)
        if distance > 0, scene.outlook == .back, isGovernedByPast || (distance > 45 && !isDeadline) {
            return candidates.last { $0 <= today }.map { .day($0) }
        }
        let looksAhead = [.by, .until, .before, .from, .forward, .none, .inside].contains(scene.governor)
        if distance < -60, scene.outlook == .ahead, looksAhead {
            return candidates.first { $0 >= today }.map { .day($0) }
        }
        return .day(found)
    }

    private func nearest(_ days: [CalendarDay], to day: CalendarDay) -> CalendarDay? {
        days.min { (abs($0.number - day.number), $0.number) < (abs($1.number - day.number), $1.number) }
    }

    private func days(_ year: Int?, _ month: Int, _ first: Int, _ last: Int) -> EventDate? {
        guard let start = day(year, month, first, nil)?.earliest,
            let end = CalendarDay(year: start.year, month: month, day: last)
        else { return nil }
        return .days(start, end)
    }

    private func weekday(_ weekday: Int, _ direction: DateWord.Direction?) -> CalendarDay? {
        guard let today = scene.day else { return nil }
        let back = (today.weekday - weekday + 7) % 7
        let forward = (weekday - today.weekday + 7) % 7
        switch direction {
        case .last: return today.adding(days: back == 0 ? -7 : -back)
        case .next: return today.adding(days: forward == 0 ? 7 : forward)
        case .this:
            let goesBack = scene.outlook == .back || (scene.outlook == .open && back < forward)
            return today.adding(days: goesBack ? -back : forward)
        case nil: break
        }
        switch scene.governor {
        case .by, .before, .until, .forward:
            if scene.outlook != .back || scene.governor == .forward {
                return today.adding(days: forward == 0 && scene.governor != .forward ? 7 : forward)
            }
        case .since, .after: if scene.outlook != .ahead { return today.adding(days: -back) }
        default: break
        }
        return today.adding(days: scene.outlook == .ahead ? forward : -back)
    }

    private func weekend(_ offset: Int) -> EventDate? {
        guard let today = scene.day else { return nil }
        let saturday = today.adding(days: 6 - today.weekday)
        // Early in a week, "this weekend" told in the past is the one just over.
        let goesBack = offset == 0 && scene.outlook == .back && today.weekday < 5
        let first = saturday.adding(days: 7 * (goesBack ? -1 : offset))
        return .days(first, first.adding(days: 1))
    }

    // MARK: Months and seasons

    private func month(_ year: Int?, _ month: Int, _ direction: DateWord.Direction?) -> EventDate? {
        if let year { return .month(year, month) }
        guard let now = scene.month else { return scene.year.flatMap { .month($0, month) } }
        let ahead = (month - now.month + 12) % 12
        let back = (now.month - month + 12) % 12
        let shift: Int =
            switch direction {
            case .last: back == 0 ? -12 : -back
            case .next: ahead == 0 ? 12 : ahead
            case .this: month - now.month
            case nil:
                switch scene.outlook {
                case .back: [.by, .before, .until].contains(scene.governor) ? nearestShift(back, ahead) : -back
                case .ahead: ahead
                // What is due by a month, or starts with one, lies ahead where nothing says otherwise.
                case .open:
                    [.by, .before, .until, .from, .forward].contains(scene.governor) ? ahead : nearestShift(back, ahead)
                }
            }
        let index = now.year * 12 + now.month - 1 + shift
        return .month(index / 12, index % 12 + 1)
    }

    private func nearestShift(_ back: Int, _ ahead: Int) -> Int { ahead < back ? ahead : -back }

    private func season(_ year: Int?, _ season: Int, _ direction: DateWord.Direction?) -> EventDate? {
        let first = (season - 20) * 3
        if let year { return .months(year, from: first, count: 3) }
        guard let now = scene.month else { return nil }
        let nowIndex = now.year * 12 + now.month - 1
        // The first months of the seasons around.
        let starts = (-2...2).map { (now.year + $0) * 12 + first - 1 }
        let start: Int? =
            switch direction {
            case .last: starts.last { $0 + 2 < nowIndex }
            case .next: starts.first { $0 > nowIndex }
            case .this: starts.min { distance($0, nowIndex) < distance($1, nowIndex) }
            case nil:
                switch scene.outlook {
                case .back: starts.last { $0 <= nowIndex }
                case .ahead: starts.first { $0 + 2 >= nowIndex }
                case .open: starts.min { distance($0, nowIndex) < distance($1, nowIndex) }
                }
            }
        return start.flatMap { .months($0 / 12, from: $0 % 12 + 1, count: 3) }
    }

    /// How many months a season that starts there is away.
    private func distance(_ start: Int, _ now: Int) -> Int { max(0, start - now, now - start - 2) }
}
