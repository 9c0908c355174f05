import Chronicle

/// What a page tells of its article only between the lines; whatever is said outright wins over it.
enum Inference {
    /// The agency in a dateline: "June 9 (UPI) --".
    static func publisher(_ page: [PageLine]) -> String? {
        for line in page.prefix(12) {
            let head = line.text.prefix(80)
            guard let open = head.firstIndex(of: "("), let close = head[open...].firstIndex(of: ")") else { continue }
            let name = head[head.index(after: open)..<close]
            let follower = head[head.index(after: close)...].first { $0 != " " }
            let isAgency = (2...6).contains(name.count) && name.allSatisfy { $0.isUppercase && $0.isASCII }
            if isAgency, let follower, "-–—".contains(follower) { return String(name) }
        }
        return nil
    }

    /// A dateline without a year ("June 9 (UPI) --") in the year of the copyright line.
    static func published(_ page: [PageLine]) -> EventDate? {
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
