/// "21 minutes ago": how long before the page was made an article on it came out.
struct AgeLine: Equatable {
    /// Whole days; what is told in minutes or hours counts as the page's day.
    let days: Int
    let approximate: Bool

    /// Reads the words of an age and nothing else.
    init?(_ text: some StringProtocol) {
        guard text.utf8.count <= 60 else { return nil }
        var words = text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber })[...]
        while let first = words.first, AgeLine.leads.contains(first) { words = words.dropFirst() }
        switch words.joined(separator: " ") {
        case "just now", "now", "today", "moments ago": self.init(days: 0)
        case "yesterday": self.init(days: 1)
        default:
            guard let (count, unit) = AgeLine.countAndUnit(words), let days = AgeLine.days(count, unit) else {
                return nil
            }
            self.init(days: days, approximate: days > 6)
        }
    }

    private init(days: Int, approximate: Bool = false) {
        self.days = days
        self.approximate = approximate
    }

    /// "21 minutes ago", "an hour ago", "3h ago", "3h".
    private static func countAndUnit(_ words: ArraySlice<Substring>) -> (Int, Substring)? {
        let hasAgo = words.last == "ago"
        let rest = hasAgo ? words.dropLast() : words
        guard let first = rest.first else { return nil }
        let digits = first.prefix { ("0"..."9").contains($0) }
        if rest.count == 1, !digits.isEmpty, digits.count < first.count, digits.count < 4 {
            return Int(digits).map { ($0, first.dropFirst(digits.count)) }
        }
        guard hasAgo, rest.count == 2, let unit = rest.last else { return nil }
        if ["a", "an", "one"].contains(first) { return (1, unit) }
        guard digits.count == first.count, digits.count < 4 else { return nil }
        return Int(digits).map { ($0, unit) }
    }

    private static func days(_ count: Int, _ unit: Substring) -> Int? {
        switch unit {
        case "s", "sec", "secs", "second", "seconds", "m", "min", "mins", "minute", "minutes", "h", "hr", "hrs", "hour",
            "hours":
            0
        case "d", "day", "days": count
        case "w", "wk", "wks", "week", "weeks": count * 7
        default: nil
        }
    }

    private static let leads: Set<Substring> = ["published", "updated", "posted", "last", "about"]
}
