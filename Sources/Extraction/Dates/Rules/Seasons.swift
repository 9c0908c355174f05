import Chronicle

/// "autumn 2027", "the spring of 2026", "in spring".
enum Seasons {
    static func match(_ reader: DateReader, at index: Int) -> DateMatch? {
        let start = reader.lower(index) == "the" ? index + 1 : index
        guard case .season(let season, let sure) = reader[start] else { return nil }
        let (year, next) = reader.year(behind: reader.lower(start + 1) == "of" ? start + 2 : start + 1)
        if let year {
            return DateMatch(tokens: index..<next, meaning: .season(year: year, season: season), rule: "season.full")
        }
        // "in the fall" is a season, "the fall of the wall" none; "a summer school" none either.
        guard sure || reader.lower(start + 1) != "of", reader.isOne(of: prepositions, index - 1),
            !reader.isWord(start + 1) || reader.isOne(of: continuations, start + 1)
        else { return nil }
        return DateMatch(tokens: index..<start + 1, meaning: .season(year: nil, season: season), rule: "season.bare")
    }

    private static let prepositions: WordSet = [
        "in", "by", "since", "until", "till", "before", "from", "during", "over", "through", "early", "late", "this",
    ]

    private static let continuations: WordSet = [
        "and", "or", "but", "when", "after", "before", "with", "as", "at", "to", "said", "he", "she", "they", "it",
        "while", "the", "for", "if", "though", "although", "because", "on",
    ]
}
