import Chronicle

/// "each year", "every two weeks", "annually", "every Monday": what recurs is no one date.
enum Recurrences {
    static func match(_ reader: DateReader, at index: Int) -> DateMatch? {
        if let unit = adverbs[reader.lower(index)] {
            return DateMatch(tokens: index..<index + 1, meaning: .set(1, unit), rule: "set")
        }
        if reader.reads(["year", "after", "year"], at: index) {
            return DateMatch(tokens: index..<index + 3, meaning: .set(1, .year), rule: "set")
        }
        guard reader.isOne(of: ["each", "every", "per"], index) else { return nil }
        if case .unit(let unit, plural: false) = reader[index + 1] {
            return DateMatch(tokens: index..<index + 2, meaning: .set(1, unit), rule: "set")
        }
        if let weekday = reader[index + 1].weekday {
            return DateMatch(tokens: index..<index + 2, meaning: .recurring("XXXX-WXX-\(weekday)"), rule: "set")
        }
        if let month = reader[index + 1].month {
            let value = "XXXX-\(month < 10 ? "0" : "")\(month)"
            return DateMatch(tokens: index..<index + 2, meaning: .recurring(value), rule: "set")
        }
        guard let (count, next) = reader.count(at: index + 1), let count, case .unit(let unit, _) = reader[next] else {
            return nil
        }
        return DateMatch(tokens: index..<next + 1, meaning: .set(count, unit), rule: "set")
    }

    private static let adverbs: WordTable<TimeUnit> = [
        "annually": .year, "yearly": .year, "monthly": .month, "weekly": .week, "daily": .day, "hourly": .hour,
    ]
}
