import Chronicle

/// Finds the subject of a verb as a noun phrase, whoever it names.
struct SourceSubjects {
    let segments: SegmentedText
    let phrases: NounPhrases
    private var table: TokenTable { segments.table }

    /// - Parameter groupStart: where the verb's auxiliaries start.
    func subject(before groupStart: Int, from start: Int) -> (phrase: Range<Int>, isRelative: Bool)? {
        guard groupStart > start else { return nil }
        let last = table[groupStart - 1].lower
        if last == "who" || last == "which" { return (groupStart - 1..<groupStart, true) }
        if [",", "—", "–", "-"].contains(last) {
            return inserted(closedBy: groupStart - 1, from: start).map { ($0, false) }
        }
        if SourceSubjects.times.contains(last), groupStart - 1 > start {
            return subject(before: groupStart - 1, from: start)
        }
        if let phrase = described(groupStart, from: start) { return (phrase, false) }
        if let phrase = phrases.ending(at: table.openingBracket(before: groupStart, from: start), from: start) {
            if let earlier = beforePhrase(phrase.lowerBound, from: start) { return (earlier, false) }
            return isObject(phrase.lowerBound, from: start) ? nil : (phrase, false)
        }
        return beforePhrase(groupStart, from: start).map { ($0, false) }
    }

    /// Behind a preposition; "more than four in ten" is none.
    func isObject(_ phrase: Int, from start: Int) -> Bool {
        phrase > start && table[phrase].shape != .number && SubjectFinder.prepositions.contains(table[phrase - 1].lower)
    }

    /// `officials who spoke to reporters said`: what the relative clause describes.
    private func described(_ end: Int, from start: Int) -> Range<Int>? {
        for place in stride(from: end - 2, to: max(start, end - 16), by: -1) {
            if table[place].shape == .mark, table[place].lower != "-" { return nil }
            if table[place].lower == "who" { return phrases.ending(at: place, from: start) }
        }
        return nil
    }

    /// `Rutte, who once led the Netherlands, said`: the phrase before the mark that opens the insertion, or the name
    /// that the insertion is.
    private func inserted(closedBy close: Int, from start: Int) -> Range<Int>? {
        let mark = table[close].lower
        for open in stride(from: close - 1, to: max(start, close - SourceSubjects.longest), by: -1) {
            if segments.quotation(at: open) != nil || [";", ":"].contains(table[open].lower) { return nil }
            guard table[open].lower == mark else { continue }
            if let phrase = phrases.ending(at: table.openingBracket(before: open, from: start), from: start),
                isClauseStart(phrase.lowerBound, from: start)
            {
                return phrase
            }
            if mark == ",", let name = phrases.ending(at: close, from: open), name.lowerBound == open + 1,
                table[name.lowerBound].isCapitalised
            {
                return name
            }
        }
        return nil
    }

    /// `Rutte on Monday said`
    private func beforePhrase(_ end: Int, from start: Int) -> Range<Int>? {
        guard end - 1 > start, ["on", "in", "at", "during"].contains(table[end - 1].lower),
            let phrase = phrases.ending(at: end - 1, from: start), isClauseStart(phrase.lowerBound, from: start)
        else { return nil }
        return phrase
    }

    private func isClauseStart(_ phrase: Int, from start: Int) -> Bool {
        guard phrase > start else { return true }
        return table[phrase - 1].shape == .mark
            || ["and", "but", "while", "that", "as", "when", "because"].contains(table[phrase - 1].lower)
    }

    private static let times: WordSet = [
        "today", "yesterday", "tonight", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "alone",
    ]
    /// Of an insertion, in tokens.
    private static let longest = 40
}
