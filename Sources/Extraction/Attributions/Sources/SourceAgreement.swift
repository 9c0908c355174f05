import Chronicle

/// Tells verbs from nouns and participles of the same form, by the subject and by what follows.
struct SourceAgreement {
    let segments: SegmentedText
    let index: PartyIndex
    private var table: TokenTable { segments.table }

    func fits(_ tense: Inflection.Tense, _ group: VerbGroup, _ token: Int) -> Bool {
        switch tense {
        case .past, .third, .base: true
        case .participle: group.start < token
        case .gerund: (group.start..<token).contains { SourceAgreement.beings.contains(table[$0].lower) }
        }
    }

    func agrees(_ source: Range<Int>, _ tense: Inflection.Tense, _ group: VerbGroup, _ token: Int) -> Bool {
        guard table[source.lowerBound].lower != "you" else { return false }
        guard group.start == token, let last = head(of: source) else { return true }
        if SourceAgreement.naming.contains(table[token].lower), !isSomebody(source) { return false }
        guard tense == .base || tense == .third else { return true }
        if SourceAgreement.nouns.contains(table[token].lower), !startsClause(token + 1) { return false }
        if table.is(token, .verbOrNoun), !startsObject(token + 1),
            !(table.lower(token + 1) == "for" && isSomebody(source))
        {
            return false
        }
        return tense == .base ? isPlural(source, last) : isSingular(source, last)
    }

    private func isPlural(_ source: Range<Int>, _ last: Int) -> Bool {
        let head = table[last].lower
        if (source.lowerBound...last).contains(where: { SourceAgreement.plurals.contains(table[$0].lower) }) {
            return true
        }
        return isShare(source) || source.contains { table[$0].lower == "and" } || table[last].shape == .number
            || head.hasSuffix("s") && !head.hasSuffix("ss") && head != "'s" || SourceAgreement.plurals.contains(head)
    }

    /// `one in five`
    private func isShare(_ source: Range<Int>) -> Bool {
        source.count >= 3 && table.lower(source.upperBound - 2) == "in" && isNumber(source.upperBound - 1)
            && isNumber(source.upperBound - 3)
    }

    private func isNumber(_ token: Int) -> Bool {
        table[token].shape == .number || NumberWords.values.contains(table[token].lower)
    }

    private func isSingular(_ source: Range<Int>, _ last: Int) -> Bool {
        table[last].isCapitalised || !isPlural(source, last)
            || ["he", "she", "it", "who", "this"].contains(table[last].lower)
    }

    /// The noun before the first preposition.
    private func head(of source: Range<Int>) -> Int? {
        let link = source.dropFirst().first { FunctionWords.insidePhrases.contains(table[$0].lower) }
        return link.map { $0 - 1 } ?? source.last
    }

    /// A name or a pronoun: `a beer called Swing State` has no speaker.
    private func isSomebody(_ source: Range<Int>) -> Bool {
        index.ending(at: source.upperBound) != nil || FunctionWords.pronouns.contains(table[source.lowerBound].lower)
            || ["who", "which"].contains(table[source.lowerBound].lower)
    }

    private func startsObject(_ token: Int) -> Bool {
        guard token < table.count else { return false }
        let word = table[token].lower
        return ["that", "to"].contains(word) || FunctionWords.determiners.contains(word)
            || FunctionWords.pronouns.contains(word) || table[token].isCapitalised
            || segments.quotation(at: token) != nil
    }

    private func startsClause(_ token: Int) -> Bool {
        table.lower(token) == "that" || FunctionWords.pronouns.contains(table.lower(token))
            || token < table.count && segments.quotation(at: token) != nil
    }

    /// More often nouns than verbs by far.
    private static let nouns: WordSet = [
        "states", "claims", "rates", "needs", "debates", "details", "documents", "cheers",
    ]
    private static let naming: WordSet = ["called", "named", "labeled", "dubbed", "pledged", "estimated"]
    private static let beings: WordSet = ["is", "are", "was", "were", "been", "'s", "'re", "am"]
    private static let plurals: WordSet = [
        "people", "many", "some", "others", "most", "few", "several", "both", "they", "we", "i", "women", "men",
        "police", "children", "media", "who", "all", "half", "majority", "percent", "which", "those", "these",
        "insiders", "critics",
    ]
}
