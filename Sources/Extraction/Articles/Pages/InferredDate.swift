import Chronicle

/// A publication date put together from a dateline without a year ("June 9 (UPI) --") and a copyright line's year.
enum InferredDate {
    static func of(_ page: [PageLine]) -> EventDate? {
        guard let (month, day) = page.prefix(12).lazy.compactMap({ dateline($0.text) }).first,
            let year = page.lazy.compactMap({ copyrightYear($0.text) }).first,
            let date = CalendarDay(year: year, month: month, day: day)
        else { return nil }
        return EventDate(date)
    }

    /// Month and day among the first words, followed by a dash as datelines are.
    private static func dateline(_ line: String) -> (month: Int, day: Int)? {
        let items = DateWords(String(line.unicodeScalars.prefix(80))).items
        let dashes: Set<Unicode.Scalar> = ["-", "–", "—"]
        guard
            let dash = items.firstIndex(where: { if case .mark(let mark) = $0 { dashes.contains(mark) } else { false } }
            )
        else { return nil }
        let head = items[..<dash].filter { $0 != .mark(".") }
        for (left, right) in zip(head, head.dropFirst()) {
            switch (left, right) {
            case (.word(let word), .number(let day, let digits)), (.number(let day, let digits), .word(let word)):
                if digits <= 2, let month = PrintedDay.month(word) { return (month, day) }
            default: continue
            }
        }
        return nil
    }

    private static func copyrightYear(_ line: String) -> Int? {
        let lower = line.lowercased()
        guard lower.hasPrefix("copyright") || lower.hasPrefix("©") || lower.hasPrefix("(c)") else { return nil }
        for case .number(let year, digits: 4) in DateWords(line).items where (1900...2100).contains(year) {
            return year
        }
        return nil
    }
}
