import Chronicle

/// Reads noun phrases without a parser, by the words that cannot stand inside them.
struct NounPhrases {
    let segments: SegmentedText
    let index: PartyIndex
    private var table: TokenTable { segments.table }

    /// The phrase that ends before a token: `two officials in Kyiv`, `Mr. Rutte`.
    func ending(at end: Int, from start: Int) -> Range<Int>? {
        guard end > start else { return nil }
        if table[end - 1].lower == ".", end - 1 > start, FunctionWords.abbreviations.contains(table[end - 2].lower),
            table[end - 1].gap == .none
        {
            return ending(at: end - 1, from: start).map { $0.lowerBound..<end }
        }
        if FunctionWords.pronouns.contains(table[end - 1].lower) { return end - 1..<end }
        guard var first = head(endingAt: end, from: start) else { return nil }
        while first - 1 > start, let next = extended(first, from: start), end - next <= NounPhrases.longest {
            first = next
        }
        return first..<end
    }

    /// The phrase that starts at a token: behind `according to`, or the source of `said`.
    func starting(at start: Int, limit: Int) -> Range<Int>? {
        guard start < limit else { return nil }
        if FunctionWords.pronouns.contains(table[start].lower) { return start..<start + 1 }
        let stop = min(limit, start + NounPhrases.longest)
        var end = start
        if let party = index.starting(at: start) { end = min(index[party].tokens.upperBound, limit) }
        while end < stop {
            if belongs(end, after: start) {
                end += 1
            } else if end > start, end + 1 < stop, FunctionWords.insidePhrases.contains(table[end].lower),
                belongs(end + 1, after: end + 1), table[end].gap == .space
            {
                end += 2
            } else {
                break
            }
        }
        while end > start, table[end - 1].shape == .mark { end -= 1 }
        return end > start && (start..<end).contains { isNominal($0) } ? start..<end : nil
    }

    /// Where the run of nouns, adjectives and names before a token starts, with its determiner.
    private func head(endingAt end: Int, from start: Int) -> Int? {
        let quotation = segments.quotation(at: end - 1)
        var first = end
        if let party = index.ending(at: end), index[party].tokens.lowerBound >= start {
            first = index[party].tokens.lowerBound
            if FunctionWords.determiners.contains(table[first].lower) { return first }
        } else {
            guard isNominal(end - 1), table[end - 1].lower != "'s" else { return nil }
        }
        while first > start, end - first < NounPhrases.longest, segments.quotation(at: first - 1) == quotation {
            let place = first - 1
            if FunctionWords.determiners.contains(table[place].lower) { return place }
            guard isNominal(place) || joins(place), place == end - 1 || !isVerbal(place, from: start) else { break }
            first = place
        }
        while first < end, table[first].shape == .mark { first += 1 }
        return first < end ? first : nil
    }

    /// Over `of`, `in` or `and` to what stands before it.
    private func extended(_ first: Int, from start: Int) -> Int? {
        let link = table[first - 1].lower
        guard segments.quotation(at: first - 1) == segments.quotation(at: first),
            isNominal(first - 2), !isVerbal(first - 2, from: start),
            !FunctionWords.determiners.contains(table[first - 2].lower)
        else { return nil }
        if FunctionWords.insidePhrases.contains(link) || link == "like" {
            return head(endingAt: first - 1, from: start)
        }
        guard link == "and" || link == "or", table[first].isCapitalised == table[first - 2].isCapitalised else {
            return nil
        }
        return head(endingAt: first - 1, from: start)
    }

    private func belongs(_ token: Int, after start: Int) -> Bool {
        if FunctionWords.determiners.contains(table[token].lower) { return token == start }
        return isNominal(token) || token > start && joins(token)
    }

    private func isNominal(_ token: Int) -> Bool {
        guard token >= 0, token < table.count else { return false }
        switch table[token].shape {
        case .mark: return false
        case .number: return true
        case .capitalised, .upper, .mixed: return !FunctionWords.all.contains(table[token].lower)
        case .lower:
            let word = table[token].lower
            return !FunctionWords.all.contains(word) && !table.isAdverb(token)
        }
    }

    /// `rejected` and `trying`, unless a determiner makes them part of a phrase.
    private func isVerbal(_ token: Int, from start: Int) -> Bool {
        let word = table[token]
        guard word.shape == .lower, word.lower.hasSuffix("ed") || word.lower.hasSuffix("ing") else { return false }
        return !(token > start && FunctionWords.determiners.contains(table[token - 1].lower))
    }

    /// Marks inside a phrase: a hyphen, a possessive, the stop of an abbreviation.
    private func joins(_ token: Int) -> Bool {
        guard token > 0, token + 1 < table.count, table[token].gap == .none else { return false }
        switch table[token].lower {
        case "-", "/", "&": return table[token + 1].gap == .none
        case "'": return table[token + 1].gap == .space && table[token - 1].lower.hasSuffix("s")
        case ".":
            return FunctionWords.abbreviations.contains(table[token - 1].lower)
                || table[token - 1].shape == .upper && table[token - 1].scalars.count == 1
        default: return false
        }
    }

    /// In tokens.
    private static let longest = 24
}
