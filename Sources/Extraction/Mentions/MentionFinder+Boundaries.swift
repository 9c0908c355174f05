import Chronicle

/// Where names start and end beside titles, other names and dates.
extension MentionFinder {
    /// `29 May`, `May 29`: no surname.
    func isMonth(_ index: Int) -> Bool {
        guard MentionFinder.months.contains(table[index].lower) else { return false }
        return [index - 1, index + 1].contains { table.tokens.indices.contains($0) && table[$0].shape == .number }
    }

    /// `to host B`: only behind a determiner is it a title.
    func isHostingVerb(_ index: Int) -> Bool {
        table[index].lower == "host" && !["the", "his", "her", "their", "its"].contains(table.lower(index - 1))
    }

    private static let months: WordSet = ["may", "march", "april", "june", "august"]

    /// `U.S.` of "U.S. Treasury Secretary": the last word of a name may be the first of a title.
    func withoutTitle(_ match: NameTrie.Match) -> NameTrie.Match {
        let last = match.tokens.upperBound - 1
        guard match.tokens.count > 1, let title = trie.longestMatch(in: table, at: last), title.entries[0] == .title,
            title.tokens.upperBound > match.tokens.upperBound
        else { return match }
        return trie.longestMatch(in: table, at: match.tokens.lowerBound, before: last) ?? match
    }

    /// Up to the token before a title or another name of the lexicon that begins inside the run.
    func trimmed(_ run: Range<Int>) -> Range<Int> {
        for index in run.dropFirst() {
            if joinsTwoNames(index, run) { return run.lowerBound..<index }
            guard let match = trie.longestMatch(in: table, at: index), !isSurnameOnly(match),
                match.tokens.count > 1 || match.entries[0] == .title || isActor(match)
            else { continue }
            return run.lowerBound..<index
        }
        return run
    }

    /// The hyphen of `Trump-Putin`, not of `Kramp-Karrenbauer`.
    func joinsTwoNames(_ index: Int, _ run: Range<Int>) -> Bool {
        guard table[index].lower == "-", index + 1 < run.upperBound else { return false }
        return [index - 1, index + 1].allSatisfy { trie.longestMatch(in: table, at: $0) != nil }
    }

    /// `International Development Secretary Justine Greening`: where the name starts behind a title that no list has.
    func nameBehindTitle(_ tokens: Range<Int>) -> Int? {
        guard
            let title = tokens.dropLast().last(where: {
                MentionFinder.offices.contains(table[$0].lower) && table[$0].isCapitalised
            }), title > tokens.lowerBound, tokens.upperBound - title - 1 <= 4
        else { return nil }
        let behind = title + 1..<tokens.upperBound
        return behind.allSatisfy { table[$0].isWord || table[$0].lower == "-" }
            && !behind.contains { table.is($0, .organisation) }
            ? title + 1 : nil
    }

    /// `Greater Hungary`, `Western Ukraine`: part of a country, or more of it, and nobody's name.
    func isRegion(_ tokens: Range<Int>) -> Bool {
        MentionFinder.quarters.contains(table[tokens.lowerBound].lower) && country(endingAt: tokens.upperBound) != nil
    }

    /// The country that the last word of a run names, which is then no surname but of somebody with a title.
    func country(endingAt end: Int) -> String? {
        guard let match = trie.longestMatch(in: table, at: end - 1, before: end) else { return nil }
        switch match.entries[0] {
        case .country, .seat: return TokenForm.folded(table.form(end - 1))
        default: return nil
        }
    }

    /// Whether no title stands before a name.
    func isUntitled(_ name: Range<Int>) -> Bool {
        guard name.lowerBound > 0 else { return true }
        let before = name.lowerBound - 1
        guard let match = trie.longestMatch(in: table, at: before, before: name.lowerBound) else {
            return !MentionFinder.offices.contains(table[before].lower)
        }
        return match.entries[0] != .title
    }

    private static let quarters: WordSet = [
        "greater", "lesser", "northern", "southern", "eastern", "western", "central", "inner", "outer", "upper",
        "lower", "north", "south", "east", "west", "northwestern", "northeastern", "southwestern", "southeastern",
        "occupied", "mainland", "metropolitan", "rural", "modern", "ancient", "imperial", "unified", "free", "global",
        "tsarist", "postwar", "wartime", "independent", "downtown", "medieval", "contemporary", "coastal",
    ]

    private static let offices: WordSet = [
        "secretary", "minister", "premier", "commissioner", "governor", "ambassador", "chancellor", "chairman",
        "chairwoman", "director", "undersecretary", "envoy", "spokesman", "spokeswoman", "spokesperson", "president",
        "representative", "admiral",
    ]
}
