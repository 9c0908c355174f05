import Chronicle

/// Days with their month: "February 3, 2025", "Feb. 3", "15th of October", "June 24 and 25", "24–26 June 2025".
enum ExplicitDays {
    static func match(_ reader: DateReader, at index: Int) -> DateMatch? {
        monthFirst(reader, index) ?? dayFirst(reader, index) ?? numeric(reader, index)
    }

    private static func monthFirst(_ reader: DateReader, _ start: Int) -> DateMatch? {
        guard let (month, afterMonth) = reader.month(at: start),
            let (first, afterFirst) = reader.dayOfMonth(at: afterMonth),
            !isOther(reader, behind: afterFirst)
        else { return nil }
        if let (last, afterLast) = secondDay(reader, at: afterFirst, above: first), reader[afterLast].month == nil {
            let (year, next) = reader.year(behind: afterLast)
            return days(start..<afterFirst, (afterFirst + 1)..<next, year, month, first, last)
        }
        let (year, next) = reader.year(behind: afterFirst)
        return DateMatch(
            tokens: start..<next, meaning: .day(year: year, month: month, day: first),
            rule: year == nil ? "day.month" : "day.full")
    }

    private static func dayFirst(_ reader: DateReader, _ start: Int) -> DateMatch? {
        guard let (first, afterFirst) = reader.dayOfMonth(at: start),
            !reader.isTight(start) || reader.lower(start - 1) == "("
        else { return nil }
        if let (month, afterMonth) = month(reader, behind: afterFirst) {
            let (year, next) = reader.year(behind: afterMonth)
            return DateMatch(
                tokens: start..<next, meaning: .day(year: year, month: month, day: first),
                rule: year == nil ? "day.month" : "day.full")
        }
        guard let (last, afterLast) = secondDay(reader, at: afterFirst, above: first),
            let (month, afterMonth) = month(reader, behind: afterLast)
        else { return nil }
        let (year, next) = reader.year(behind: afterMonth)
        return days(start..<afterFirst, (afterFirst + 1)..<next, year, month, first, last)
    }

    /// Both included, each with its own words.
    private static func days(
        _ firstTokens: Range<Int>, _ lastTokens: Range<Int>, _ year: Int?, _ month: Int, _ first: Int, _ last: Int
    ) -> DateMatch {
        let parts = [(firstTokens, first), (lastTokens, last)].map { tokens, day in
            DateMatch(tokens: tokens, meaning: .day(year: year, month: month, day: day), rule: "day.range")
        }
        return DateMatch(
            tokens: firstTokens.lowerBound..<lastTokens.upperBound,
            meaning: .days(year: year, month: month, first: first, last: last), rule: "day.range", parts: parts)
    }

    /// "2025-02-03", "14.11.2024" and, where a number above 12 tells which is the day, "14/11/2024".
    private static func numeric(_ reader: DateReader, _ start: Int) -> DateMatch? {
        guard reader.isNumber(start) else { return nil }
        let dotted = reader.form(start).split(separator: ".")
        if dotted.count == 3, let day = Int(dotted[0]), let month = Int(dotted[1]), let year = Int(dotted[2]) {
            return day <= 31 && (1900...2199).contains(year) ? full(start..<start + 1, year, month, day) : nil
        }
        let mark = reader.lower(start + 1)
        guard mark == "-" || mark == "/", reader.lower(start + 3) == mark,
            (1...4).allSatisfy({ reader.isTight(start + $0) }), let first = reader[start].count,
            let second = reader[start + 2].count, let third = reader[start + 4].count
        else { return nil }
        let tokens = start..<start + 5
        if reader[start].year != nil { return full(tokens, first, second, third) }
        guard mark == "/", reader[start + 4].year != nil else { return nil }
        if first > 12 { return full(tokens, third, second, first) }
        return second > 12 ? full(tokens, third, first, second) : nil
    }

    private static func full(_ tokens: Range<Int>, _ year: Int, _ month: Int, _ day: Int) -> DateMatch? {
        guard (1...12).contains(month), (1...31).contains(day) else { return nil }
        return DateMatch(tokens: tokens, meaning: .day(year: year, month: month, day: day), rule: "day.numeric")
    }

    private static func month(_ reader: DateReader, behind index: Int) -> (month: Int, next: Int)? {
        reader.month(at: reader.lower(index) == "of" ? index + 1 : index)
    }

    private static func secondDay(_ reader: DateReader, at index: Int, above first: Int) -> (day: Int, next: Int)? {
        guard reader.isDash(index) || reader.isOne(of: ["and", "to", "or", "through", "until"], index),
            let (day, next) = reader.dayOfMonth(at: index + 1), day > first, !isOther(reader, behind: next)
        else { return nil }
        return (day, next)
    }

    /// Whether the number before it is none of a day: "May 5 percent", "March 10:30".
    private static func isOther(_ reader: DateReader, behind index: Int) -> Bool {
        reader.isUnit(index) || (reader.lower(index) == ":" && reader.isTight(index) && reader.isNumber(index + 1))
    }
}
