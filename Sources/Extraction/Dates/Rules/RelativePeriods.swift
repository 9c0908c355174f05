import Chronicle

/// "last week", "next year", "this autumn", "later this month", "the week before last", "the same day", "that month".
enum RelativePeriods {
    static func match(_ reader: DateReader, at index: Int) -> DateMatch? {
        shiftedInPart(reader, index) ?? beforeLast(reader, index) ?? anaphoric(reader, index) ?? directed(reader, index)
    }

    /// "earlier this week", "later in the year".
    private static func shiftedInPart(_ reader: DateReader, _ index: Int) -> DateMatch? {
        let part: PeriodPart
        switch reader.lower(index) {
        case "earlier": part = .earlier
        case "later": part = .later
        default: return nil
        }
        if reader.lower(index + 1) == "this", let unit = reader[index + 2].unit, unit != .day {
            return DateMatch(
                tokens: index..<index + 3, meaning: .part(part, of: .relative(unit, 0)), rule: "period.part")
        }
        guard reader.reads(["in", "the"], at: index + 1), let unit = reader[index + 3].unit,
            case .unit(_, plural: false) = reader[index + 3]
        else { return nil }
        return DateMatch(tokens: index..<index + 4, meaning: .part(part, of: .same(unit)), rule: "period.part")
    }

    /// "the week before last", "the year after next".
    private static func beforeLast(_ reader: DateReader, _ index: Int) -> DateMatch? {
        let start = reader.lower(index) == "the" ? index + 1 : index
        guard let unit = reader[start].unit else { return nil }
        if reader.reads(["before", "last"], at: start + 1) {
            return DateMatch(tokens: index..<start + 3, meaning: .relative(unit, -2), rule: "period.relative")
        }
        guard reader.reads(["after", "next"], at: start + 1) else { return nil }
        return DateMatch(tokens: index..<start + 3, meaning: .relative(unit, 2), rule: "period.relative")
    }

    /// "the same day", "that evening", "the previous year", "the following week".
    private static func anaphoric(_ reader: DateReader, _ index: Int) -> DateMatch? {
        let word = reader.lower(index)
        let place = word == "the" ? index + 1 : index
        let offset: Int
        switch reader.lower(place) {
        case "same", "that": offset = 0
        case "previous", "preceding": offset = -1
        case "following",
            "next" where word == "the":
            offset = 1
        default: return nil
        }
        let count = reader[place + 1]
        if case .dayPart(let part) = count, offset == 0 {
            return DateMatch(
                tokens: index..<place + 2, meaning: .dayPart(part, of: .same(.day)), rule: "period.same")
        }
        guard case .unit(let unit, plural: false) = count, reader.lower(place + 2) != "-" else { return nil }
        // "the next year" alone is a stretch of time, "the next day" is not.
        if reader.lower(place) == "next", unit != .day { return nil }
        return DateMatch(
            tokens: index..<place + 2, meaning: offset == 0 ? .same(unit) : .shifted(offset, unit),
            rule: "period.same")
    }

    /// "next year", "last week", "this summer", "this weekend", "the current quarter".
    private static func directed(_ reader: DateReader, _ index: Int) -> DateMatch? {
        let direction: DateWord.Direction
        if reader.reads(["the", "weekend"], at: index) {
            return DateMatch(tokens: index..<index + 2, meaning: .weekend(0), rule: "period.relative")
        }
        switch reader.lower(index) {
        case "last", "this", "next": direction = reader[index].direction ?? .this
        case "current": direction = .this
        default: return nil
        }
        let offset = direction == .last ? -1 : direction == .this ? 0 : 1
        if reader.isOne(of: ["weekend"], index + 1) {
            return DateMatch(tokens: index..<index + 2, meaning: .weekend(offset), rule: "period.relative")
        }
        // "the last quarter" and "the next year" are read elsewhere; "next spring" is not "the next spring".
        switch reader[index + 1] {
        case .unit(let unit, plural: false) where unit != .day && unit != .minute && unit != .hour:
            if reader.lower(index - 1) == "the", direction != .this { return nil }
            return DateMatch(tokens: index..<index + 2, meaning: .relative(unit, offset), rule: "period.relative")
        case .season(let season, _):
            return DateMatch(
                tokens: index..<index + 2, meaning: .season(year: nil, season: season, direction),
                rule: "season.directed")
        default: return nil
        }
    }
}
