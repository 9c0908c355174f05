import Chronicle

/// Who speaks by a paper: `a study by Greenpeace`, `the release of the President's Office`.
struct DocumentIssuers {
    let table: TokenTable
    let index: PartyIndex

    /// The party behind a paper that starts at a token.
    func starting(at token: Int) -> Int? {
        guard FunctionWords.determiners.contains(table.lower(token)) || table.is(token, .document) else { return nil }
        for noun in token..<token + DocumentIssuers.longest where table.is(noun, .document) {
            return DocumentIssuers.links.contains(table.lower(noun + 1)) ? index.starting(at: noun + 2) : nil
        }
        return nil
    }

    /// Whether a paper and a link stand before a party: `a statement by`.
    func stand(before party: Int) -> Bool {
        DocumentIssuers.links.contains(table.lower(party - 1)) && table.is(party - 2, .document)
    }

    private static let links: WordSet = ["of", "by", "from"]
    /// From its article to the noun, in tokens.
    private static let longest = 5
}
