import Chronicle

/// A full date in one of the forms that papers print.
struct PrintedDay {
    let day: CalendarDay
    /// The items that make it.
    let range: Range<Int>

    /// The first date in a text, read where it is nothing but one: "14.11.2024", "February 3, 2025", "3rd Feb. 2025".
    static func first(in items: [DateWords.Item]) -> PrintedDay? {
        for start in items.indices {
            let reader = ItemReader(items: items, position: start)
            if let found = reader.day() { return found }
        }
        return nil
    }

    static func month(_ word: String) -> Int? {
        guard word.utf8.count >= 3 else { return nil }
        if word == "sept" { return 9 }
        return months.firstIndex { $0 == word || (word.utf8.count == 3 && $0.hasPrefix(word)) }.map { $0 + 1 }
    }

    static func isWeekday(_ word: String) -> Bool {
        guard word.utf8.count >= 3 else { return false }
        return weekdays.contains { $0 == word || ($0.hasPrefix(word) && word.utf8.count <= 5) }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
}

/// Reads forward from one item; a copy of it is a place to come back to.
private struct ItemReader {
    let items: [DateWords.Item]
    let start: Int
    var position: Int

    init(items: [DateWords.Item], position: Int) {
        self.items = items
        self.start = position
        self.position = position
    }

    func day() -> PrintedDay? {
        var month = self
        if let found = month.monthDayYear() { return month.found(found) }
        var day = self
        if let found = day.dayMonthYear() { return day.found(found) }
        var numeric = self
        if let found = numeric.numeric() { return numeric.found(found) }
        return nil
    }

    private func found(_ day: CalendarDay) -> PrintedDay { PrintedDay(day: day, range: start..<position) }

    /// "February 3, 2025", "Feb. 3rd 2025".
    private mutating func monthDayYear() -> CalendarDay? {
        guard let month = monthName() else { return nil }
        skip(".")
        guard let day = number(digits: 1...2) else { return nil }
        skipOrdinal()
        skip(",")
        guard let year = number(digits: 4...4) else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }

    /// "3 February 2025", "3rd of Feb., 2025", "04-Feb-2025".
    private mutating func dayMonthYear() -> CalendarDay? {
        guard let day = number(digits: 1...2) else { return nil }
        skipOrdinal()
        skip("-")
        skipWord("of")
        guard let month = monthName() else { return nil }
        for mark in [".", ",", "-"] as [Unicode.Scalar] { skip(mark) }
        guard let year = number(digits: 4...4) else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }

    /// "2025-02-03", "2025/02/03", "14.11.2024"; with slashes the day is told from the month only where it is above 12.
    private mutating func numeric() -> CalendarDay? {
        guard case .number(let first, let width)? = next(), width <= 4,
            case .mark(let mark)? = next(), ["-", "/", "."].contains(mark),
            let second = number(digits: 1...2), next() == .mark(mark),
            case .number(let third, let lastWidth)? = next()
        else { return nil }
        if width == 4, lastWidth <= 2 { return CalendarDay(year: first, month: second, day: third) }
        guard width <= 2, lastWidth == 4 else { return nil }
        if mark == "." || first > 12 { return CalendarDay(year: third, month: second, day: first) }
        return second > 12 ? CalendarDay(year: third, month: first, day: second) : nil
    }

    private mutating func monthName() -> Int? {
        guard case .word(let word)? = next() else { return nil }
        return PrintedDay.month(word)
    }

    private mutating func number(digits: ClosedRange<Int>) -> Int? {
        guard case .number(let number, let width)? = next(), digits.contains(width) else { return nil }
        return number
    }

    private mutating func next() -> DateWords.Item? {
        guard position < items.count else { return nil }
        defer { position += 1 }
        return items[position]
    }

    private mutating func skip(_ mark: Unicode.Scalar) {
        if position < items.count, items[position] == .mark(mark) { position += 1 }
    }

    private mutating func skipWord(_ word: String) {
        if position < items.count, items[position] == .word(word) { position += 1 }
    }

    private mutating func skipOrdinal() {
        for ending in ["st", "nd", "rd", "th"] { skipWord(ending) }
    }
}
