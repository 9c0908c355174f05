/// "yesterday", "today", "tonight", "this morning", "the day before yesterday", "now", "soon".
enum RelativeDays {
    static func match(_ reader: DateReader, at index: Int) -> DateMatch? {
        switch reader.lower(index) {
        case "today": return match(index..<index + 1, .relative(.day, 0), "day.relative")
        case "tonight": return match(index..<index + 1, .dayPart(.night, of: .relative(.day, 0)), "day.relative")
        case "tomorrow": return withPart(reader, index, 1)
        case "yesterday": return withPart(reader, index, -1)
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
        case "recently", "lately", "formerly": return match(index..<index + 1, .reference("PAST_REF"), "reference")
        case "soon" where !reader.isOne(of: ["as", "after", "before"], index + 1):
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
