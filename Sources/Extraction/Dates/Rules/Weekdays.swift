import Chronicle

/// "Monday", "last Thursday", "Monday, Feb. 3", "Wednesday evening".
enum Weekdays {
    static func match(_ reader: DateReader, at index: Int) -> DateMatch? {
        let direction = reader[index].direction
        let place = direction == nil ? index : index + 1
        guard let (weekday, next) = weekday(reader, at: place) else { return nil }
        let date = reader.lower(next) == "," || reader.lower(next) == "(" ? next + 1 : next
        let dated = reader.lower(date) == "the" ? date + 1 : date
        if let day = ExplicitDays.match(reader, at: dated), case .day(let year, let month, let number, _) = day.meaning
        {
            return DateMatch(
                tokens: index..<day.tokens.upperBound,
                meaning: .day(year: year, month: month, day: number, weekday: weekday), rule: "weekday.checksum")
        }
        let bare = DateMatch(
            tokens: index..<next, meaning: .weekday(weekday, direction),
            rule: direction == nil ? "weekday.bare" : "weekday.directed")
        guard case .dayPart(let part) = reader[next] else { return bare }
        return DateMatch(tokens: index..<next + 1, meaning: .dayPart(part, of: bare.meaning), rule: bare.rule)
    }

    /// In full, or cut short before a date: "Mon., Feb. 3".
    private static func weekday(_ reader: DateReader, at index: Int) -> (weekday: Int, next: Int)? {
        if let weekday = reader[index].weekday { return (weekday, index + 1) }
        guard reader.isCapitalised(index), let weekday = short[reader.lower(index)] else { return nil }
        let next = reader.afterDot(index + 1)
        let date = reader.lower(next) == "," ? next + 1 : next
        return ExplicitDays.match(reader, at: date) == nil ? nil : (weekday, next)
    }

    static let short: WordTable<Int> = [
        "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
    ]
}
