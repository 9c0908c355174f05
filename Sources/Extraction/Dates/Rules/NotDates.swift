import Chronicle

/// Where four digits that could be a year count or number something else.
enum NotDates {
    static func allowsYear(_ reader: DateReader, at index: Int) -> Bool {
        let before = reader.lower(index - 1)
        let after = reader.lower(index + 1)
        if before == "-", case .part = reader[index - 2] { return true }
        if currencies.contains(before) || (reader.isTight(index) && marksBefore.contains(before)) { return false }
        if reader.isCapitalised(index - 1), numbered.contains(before) { return false }
        if reader.isUnit(index + 1) || (reader.isTight(index + 1) && marksAfter.contains(after)) { return false }
        if reader.isNumber(index + 1), !reader.isTight(index + 1) { return false }
        if governors.contains(before) { return true }
        return !isPlural(after)
    }

    /// "2000 schools": a word in small letters that looks like a plural noun.
    private static func isPlural(_ word: Word) -> Bool {
        word.length > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") && !notPlural.contains(word)
    }

    private static let currencies: WordSet = ["$", "€", "£", "¥", "#", "rs", "eur", "usd", "gbp", "no"]
    private static let marksBefore: WordSet = ["-", "/", ":", ".", "_", "@"]
    private static let marksAfter: WordSet = [":", "/", "_", "@", "%", "°"]

    /// Names that a number belongs to.
    private static let numbered: WordSet = [
        "resolution", "article", "articles", "agenda", "vision", "horizon", "expo", "section", "rule", "directive",
        "regulation", "law", "act", "decree", "flight", "route", "room", "number", "page", "paragraph", "annex",
        "boeing", "airbus", "unit", "base", "order", "chapter", "protocol", "process",
    ]

    private static let governors: WordSet = [
        "in", "by", "since", "until", "till", "before", "after", "from", "of", "for", "during", "between", "through",
        "year", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december", "late", "early", "mid", "spring", "summer", "autumn", "winter", "fall", "to", "the",
    ]

    private static let notPlural: WordSet = [
        "this", "thus", "plus", "towards", "versus", "perhaps", "besides", "always", "across", "whereas", "unless",
        "sees", "brings", "marks", "remains", "means", "says", "does",
    ]
}
