import Chronicle

/// Months without a day: "June", "March 2025", "last June", "Nov. 2024".
enum Months {
    static func match(_ reader: DateReader, at index: Int) -> DateMatch? {
        let direction = reader[index].direction
        let start = direction == nil ? index : index + 1
        switch reader[start] {
        // "Last Oct. 23" is a day.
        case .month, .shortMonth:
            if let (_, next) = reader.month(at: start), direction != nil, reader.dayOfMonth(at: next) != nil {
                return nil
            }
        default: return nil
        }
        switch reader[start] {
        case .month(let month, let sure):
            let behind = reader.lower(start + 1) == "of" ? start + 2 : start + 1
            if direction == nil, let offset = yearOffset(reader, at: behind) {
                return DateMatch(
                    tokens: index..<behind + 2, meaning: .monthOfYear(month, offset: offset), rule: "month.directed")
            }
            let (year, next) = year(reader, behind: start + 1)
            guard direction != nil || year != nil || sure || isPlacedAsMonth(reader, start) else { return nil }
            return DateMatch(
                tokens: index..<next, meaning: .month(year: year, month: month, direction), rule: rule(direction, year))
        case .shortMonth(let month):
            let (year, next) = year(reader, behind: reader.afterDot(start + 1))
            guard year != nil || (direction != nil && reader.lower(start + 1) == ".") else { return nil }
            return DateMatch(
                tokens: index..<next, meaning: .month(year: year, month: month, direction), rule: rule(direction, year))
        default: return nil
        }
    }

    /// "June last year", "March next year", "early December of last year".
    private static func yearOffset(_ reader: DateReader, at index: Int) -> Int? {
        guard reader.lower(index + 1) == "year" else { return nil }
        return switch reader.lower(index) {
        case "last": -1
        case "this": 0
        case "next": 1
        default: nil
        }
    }

    private static func rule(_ direction: DateWord.Direction?, _ year: Int?) -> String {
        if year != nil { return "month.full" }
        return direction == nil ? "month.bare" : "month.directed"
    }

    private static func year(_ reader: DateReader, behind index: Int) -> (year: Int?, next: Int) {
        reader.year(behind: reader.lower(index) == "of" ? index + 1 : index)
    }

    /// "in May", "since March": "May" and "March" alone are names, verbs and marches too.
    private static func isPlacedAsMonth(_ reader: DateReader, _ index: Int) -> Bool {
        reader.isOne(of: prepositions, index - 1)
    }

    private static let prepositions: WordSet = [
        "in", "since", "until", "till", "by", "from", "of", "to", "early", "mid", "late", "before", "after", "through",
        "during", "starting", "beginning", "and", "or", "between", "for", "-", "this",
    ]
}
