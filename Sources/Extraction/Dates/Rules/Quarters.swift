import Chronicle

/// Quarters and years that a text on results compares: "the latest quarter", "the year-ago period", "for the year".
enum Quarters {
    static func match(_ reader: DateReader, at index: Int) -> DateMatch? {
        let start = reader.lower(index) == "the" ? index + 1 : index
        if reader.lower(start) == "latest", reader.isOne(of: ["quarter", "period"], start + 1) {
            return DateMatch(tokens: index..<start + 2, meaning: .quarter(yearsAway: 0), rule: "quarter.told")
        }
        if let end = comparison(reader, start) {
            return DateMatch(tokens: index..<end, meaning: .quarter(yearsAway: -1), rule: "quarter.told")
        }
        if let offset = fiscal(reader, start) {
            let end = reader.lower(start) == "fiscal" || reader.lower(start) == "financial" ? start + 2 : start + 3
            return DateMatch(tokens: index..<end, meaning: .relative(.year, offset), rule: "year.fiscal")
        }
        guard start > index else { return nil }
        return alone(reader, index)
    }

    /// "(the) year-ago quarter", "year-earlier period".
    private static func comparison(_ reader: DateReader, _ index: Int) -> Int? {
        guard reader.lower(index) == "year", reader.isDash(index + 1), reader.isOne(of: ["ago", "earlier"], index + 2),
            reader.isTight(index + 1)
        else { return nil }
        if reader.isOne(of: ["quarter", "period"], index + 3) { return index + 4 }
        if case .ordinal = reader[index + 3], reader.lower(index + 4) == "quarter" { return index + 5 }
        return index + 3
    }

    /// "the fiscal year", "the current financial year".
    private static func fiscal(_ reader: DateReader, _ index: Int) -> Int? {
        let offset: Int
        let word: Int
        switch reader.lower(index) {
        case "current", "this": (offset, word) = (0, index + 1)
        case "last", "previous": (offset, word) = (-1, index + 1)
        case "next", "coming": (offset, word) = (1, index + 1)
        case "fiscal", "financial": (offset, word) = (0, index)
        default: return nil
        }
        guard reader.isOne(of: ["fiscal", "financial"], word), reader.lower(word + 1) == "year",
            reader[word + 2].year == nil
        else { return nil }
        return offset
    }

    /// "for the quarter", "in the year", where nothing behind says which.
    private static func alone(_ reader: DateReader, _ index: Int) -> DateMatch? {
        guard reader.isOne(of: ["in", "for", "during", "throughout"], index - 1), !reader.isDash(index + 2) else {
            return nil
        }
        let isOpen = !reader.isWord(index + 2) && !reader.isNumber(index + 2) && reader.lower(index + 2) != "'s"
        switch reader[index + 1] {
        case .unit(.quarter, plural: false) where reader.lower(index + 2) != "of":
            return DateMatch(tokens: index..<index + 2, meaning: .quarter(yearsAway: 0), rule: "quarter.told")
        case .unit(.year, plural: false) where isOpen:
            return DateMatch(tokens: index..<index + 2, meaning: .relative(.year, 0), rule: "year.told")
        default: return nil
        }
    }
}
