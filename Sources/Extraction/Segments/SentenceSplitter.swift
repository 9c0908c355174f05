import Chronicle

/// Cuts paragraphs into sentences at full stops, question and exclamation marks, with the closing marks that follow.
struct SentenceSplitter {
    private let table: TokenTable
    private let paragraph: Range<Int>

    static func split(_ table: TokenTable, _ paragraphs: [Range<Int>]) -> [Sentence] {
        paragraphs.enumerated().flatMap { number, paragraph in
            SentenceSplitter(table: table, paragraph: paragraph).ranges().map {
                Sentence(tokens: $0, paragraph: number)
            }
        }
    }

    private func ranges() -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = paragraph.lowerBound
        var index = start
        while index < paragraph.upperBound {
            guard let end = isTerminator(index) ? sentenceEnd(after: index) : cut(index, start) else {
                index += 1
                continue
            }
            ranges.append(start..<end)
            start = end
            index = end
        }
        if start < paragraph.upperBound { ranges.append(start..<paragraph.upperBound) }
        return ranges
    }

    /// Text without stops is cut all the same, so that the work on a sentence stays bounded.
    private func cut(_ index: Int, _ start: Int) -> Int? {
        index - start >= SentenceSplitter.longest ? index : nil
    }

    /// In tokens.
    private static let longest = 400

    private func isTerminator(_ index: Int) -> Bool {
        switch table[index].lower {
        case ".", "!", "?", "…": true
        // The last dot of "U.S." may end its sentence too.
        case let form where form.length > 2 && form.hasSuffix("."): true
        default: false
        }
    }

    /// The end of the sentence that a terminator closes; nil where it closes none.
    private func sentenceEnd(after terminator: Int) -> Int? {
        var next = terminator + 1
        var sawClosingQuote = false
        while next < paragraph.upperBound, table[next].gap == .none, table[next].shape == .mark,
            SentenceSplitter.closers.contains(table[next].lower)
        {
            if QuotationMark(table[next].lower) != nil { sawClosingQuote = true }
            next += 1
        }
        guard next < paragraph.upperBound else { return next }
        guard table[next].gap != .none, startsSentence(next) else { return nil }
        if sawClosingQuote, table[terminator].lower != ".", isAttribution(next) { return nil }
        return isAbbreviation(terminator, before: next) ? nil : next
    }

    private static let closers: WordSet = [".", "!", "?", "…", ")", "]", "\"", "'", "”", "’", "»", "“"]

    private func startsSentence(_ index: Int) -> Bool {
        switch table[index].shape {
        case .lower: false
        case .mixed, .capitalised, .upper, .number: true
        case .mark: ![",", ";", ":"].contains(table[index].lower)
        }
    }

    /// `"Is it so?" Rutte asked.`: behind no full stop, a capitalised name and a verb of saying go on with the sentence.
    private func isAttribution(_ index: Int) -> Bool {
        var end = index
        while end < paragraph.upperBound, end < index + 5, table[end].isCapitalised { end += 1 }
        return end > index && SentenceSplitter.sayingVerbs.contains(table.lower(end))
    }

    private static let sayingVerbs: WordSet = [
        "said", "says", "asked", "told", "added", "wrote", "warned", "tweeted", "posted", "declared", "stated",
    ]

    private func isAbbreviation(_ terminator: Int, before next: Int) -> Bool {
        let mark = table[terminator].lower
        if mark.length > 2 { return !SentenceSplitter.starters.contains(table[next].lower) }
        guard mark == ".", terminator > paragraph.lowerBound, table[terminator].gap == .none,
            next == terminator + 1
        else { return false }
        let previous = table[terminator - 1]
        guard previous.isWord else { return false }
        if previous.lower == "m", isHour(terminator) {
            let word = DateWord(table[next])
            return word.weekday != nil || word.month != nil
                || ClockTimes.zones.contains(table[next].lower)
        }
        if previous.shape == .upper, previous.scalars.count == 1 {
            // "Wrote on X." names the network.
            return previous.lower != "i"
                && !(previous.lower == "x" && ["on", "via"].contains(table.lower(terminator - 2)))
        }
        if SentenceSplitter.beforeNumbers.contains(previous.lower) { return table[next].shape == .number }
        return previous.isCapitalised && SentenceSplitter.titles.contains(previous.lower)
            || SentenceSplitter.fixed.contains(previous.lower)
    }

    /// The last dot of "9 a.m.".
    private func isHour(_ terminator: Int) -> Bool {
        terminator - 3 > paragraph.lowerBound && table[terminator - 2].lower == "."
            && ["a", "p"].contains(table[terminator - 3].lower) && table[terminator - 4].shape == .number
    }

    /// Words that open a sentence more often than they follow "U.S." inside one.
    private static let starters: WordSet = [
        "the", "he", "she", "it", "they", "we", "in", "on", "at", "but", "and", "this", "that", "these", "those", "a",
        "an", "for", "as", "there", "however", "his", "her", "its", "their", "if", "when", "while", "after", "before",
    ]
    private static let titles: WordSet = [
        "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "capt", "cmdr", "adm", "brig", "sgt", "sen", "rep",
        "gov", "rev", "hon", "st", "pres", "amb", "messrs", "sec", "vice",
    ]
    private static let fixed: WordSet = ["vs", "approx", "e.g", "i.e", "cf", "viz"]
    private static let beforeNumbers: WordSet = [
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "no", "nos", "art", "fig",
        "p", "pp", "para", "ch",
    ]
}
