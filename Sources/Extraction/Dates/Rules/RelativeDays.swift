import Chronicle

/// "yesterday", "today", "tonight", "this morning", "the day before yesterday", "now", "soon".
enum RelativeDays {
    static func match(_ reader: DateReader, at index: Int) -> DateMatch? {
        switch reader.lower(index) {
        case "today": return match(index..<index + 1, .relative(.day, 0), "day.relative")
        case "tonight": return match(index..<index + 1, .dayPart(.night, of: .relative(.day, 0)), "day.relative")
        case "tomorrow": return withPart(reader, index, 1)
        case "yesterday": return withPart(reader, index, -1)
        case "current" where reader.isWord(index + 1) && reader[index + 1] == .other && !reader.isCapitalised(index):
            return match(index..<index + 1, .reference("PRESENT_REF"), "reference")
        case "the"
        where reader.lower(index - 1) == "in" && reader.lower(index + 1) == "past" && !reader.isWord(index + 2):
            return match(index..<index + 2, .reference("PAST_REF"), "reference")
        case "the" where reader.reads(["the", "future"], at: index) && reader.lower(index + 2) != "of":
            return match(index..<index + 2, .reference("FUTURE_REF"), "reference")
        case "the"
        where reader.isOne(of: ["near", "foreseeable", "distant"], index + 1) && reader.lower(index + 2) == "future":
            return match(index..<index + 3, .reference("FUTURE_REF"), "reference")
        case "these" where reader.lower(index + 1) == "days":
            return match(index..<index + 2, .reference("PRESENT_REF"), "reference")
        case "the":
            if reader.reads(["the", "day", "before", "yesterday"], at: index) {
                return match(index..<index + 4, .relative(.day, -2), "day.relative")
            }
            if reader.reads(["the", "day", "after", "tomorrow"], at: index) {
                return match(index..<index + 4, .relative(.day, 2), "day.relative")
            }
            return nil
        case "this":
            guard case .dayPart(let part) = reader[index + 1] else { return nil }
            return match(index..<index + 2, .dayPart(part, of: .relative(.day, 0)), "day.relative")
        case "last" where reader.lower(index + 1) == "night":
            return match(index..<index + 2, .dayPart(.night, of: .relative(.day, -1)), "day.relative")
        case "now", "currently", "nowadays": return match(index..<index + 1, .reference("PRESENT_REF"), "reference")
        case "recently", "lately": return match(index..<index + 1, .reference("PAST_REF"), "reference")
        // "Soon became", "soon after" belong to what they stand beside.
        case "soon" where !reader.isWord(index + 1):
            return match(index..<index + 1, .reference("FUTURE_REF"), "reference")
        default: return nil
        }
    }

    private static func withPart(_ reader: DateReader, _ index: Int, _ days: Int) -> DateMatch {
        if case .dayPart(let part) = reader[index + 1] {
            return match(index..<index + 2, .dayPart(part, of: .relative(.day, days)), "day.relative")
        }
        return match(index..<index + 1, .relative(.day, days), "day.relative")
    }

    private static func match(_ tokens: Range<Int>, _ meaning: DateMeaning, _ rule: String) -> DateMatch {
        DateMatch(tokens: tokens, meaning: meaning, rule: rule)
    }
}
