import Chronicle

/// Joins two dates that a word between them makes one time: "from 2017 to 2021", "Saturday and Sunday".
enum Ranges {
    static func joined(_ matches: [DateMatch], in reader: DateReader) -> [DateMatch] {
        var result: [DateMatch] = []
        for match in matches {
            if let last = result.last, let span = span(last, match, reader) {
                result[result.count - 1] = span
            } else {
                result.append(match)
            }
        }
        return result
    }

    private static func span(_ first: DateMatch, _ last: DateMatch, _ reader: DateReader) -> DateMatch? {
        var between = first.tokens.upperBound
        // "from April 2026, until March 2027" and "June 24 until the 26th" differ from this only in their marks.
        if reader.isDash(between), reader.isDash(between + 1) { between += 1 }
        guard between + 1 == last.tokens.lowerBound, let grain = Grain(first.meaning), grain == Grain(last.meaning),
            !isReversed(first.meaning, last.meaning)
        else {
            return nil
        }
        let before = reader.lower(first.tokens.lowerBound - 1)
        let tokens = first.tokens.lowerBound..<last.tokens.upperBound
        let isRange: Bool
        switch reader.lower(between) {
        case "to", "until", "till", "through", "-", "–", "—": isRange = true
        case "and": isRange = before == "between" || areNeighbours(first.meaning, last.meaning)
        case "or": isRange = areNeighbours(first.meaning, last.meaning)
        default: isRange = false
        }
        guard isRange else { return nil }
        return DateMatch(
            tokens: tokens, meaning: .span(first.meaning, last.meaning), rule: "range", parts: [first, last])
    }

    /// `brought forward from 2032 to 2026` is no stretch of time.
    private static func isReversed(_ first: DateMeaning, _ last: DateMeaning) -> Bool {
        if case (.year(let start), .year(let end)) = (first, last) { start > end } else { false }
    }

    private enum Grain {
        case day, weekday, month, year

        init?(_ meaning: DateMeaning) {
            switch meaning {
            case .day: self = .day
            case .weekday(_, nil): self = .weekday
            case .month(_, _, nil): self = .month
            case .year, .relative(.year, _): self = .year
            default: return nil
            }
        }
    }

    /// Two days, months or years that follow each other make one stretch; others are a list.
    private static func areNeighbours(_ first: DateMeaning, _ last: DateMeaning) -> Bool {
        switch (first, last) {
        case (.weekday(let one, _), .weekday(let other, _)): other == one % 7 + 1
        case (.month(let year, let one, _), .month(let otherYear, let other, _)):
            other == one % 12 + 1 && (year == nil || year == otherYear)
        case (.year(let one), .year(let other)): other == one + 1
        default: false
        }
    }
}
