package import Chronicle

/// Reads the date that a page, a feed or a command line gives for an article.
package enum PublicationDate {
    /// EDTF, RFC 3339 or a printed English date; nil where the text is anything else or the calendar has no such day.
    ///
    /// Of a moment the day is kept as it is written: a newspaper's day is that of its own time zone.
    package static func read(_ text: String) -> EventDate? {
        let trimmed = text.trimmed
        if let date = EventDate(trimmed) { return withoutClock(date) }
        let words = DateWords(trimmed)
        guard let found = PrintedDay.first(in: words.items), words.items[..<found.range.lowerBound].allSatisfy(isLead),
            words.items[found.range.upperBound...].allSatisfy(isClock)
        else { return nil }
        return EventDate(found.day)
    }

    private static func withoutClock(_ date: EventDate) -> EventDate {
        guard case .point(let point) = date.form, point.precision == .day, date.edtf.utf8.count > 10,
            point.qualifier == nil, let day = date.earliest
        else { return date }
        return EventDate(day)
    }

    /// Whether a word may stand before the date: "Published: Tuesday, 4 February 2025".
    private static func isLead(_ item: DateWords.Item) -> Bool {
        switch item {
        case .word(let word): leads.contains(word) || PrintedDay.isWeekday(word)
        case .number: false
        case .mark: true
        }
    }

    /// Whether something may stand behind the date: "at 10:30 a.m. ET", "T10:30:00.000Z", "+0100".
    private static func isClock(_ item: DateWords.Item) -> Bool {
        switch item {
        case .word(let word): clockWords.contains(word)
        case .number, .mark: true
        }
    }

    private static let leads: Set<String> = [
        "published", "posted", "updated", "last", "first", "modified", "on", "date", "created", "issued", "release",
        "released", "the",
    ]

    private static let clockWords: Set<String> = [
        "at", "t", "z", "am", "pm", "a", "p", "m", "h", "hrs", "o", "clock", "et", "est", "edt", "ct", "cst", "cdt",
        "mt", "mst", "mdt", "pt", "pst", "pdt", "gmt", "utc", "bst", "cet", "cest", "eet", "eest", "msk", "ist", "jst",
        "kst", "aest", "aedt", "local", "time",
    ]
}
