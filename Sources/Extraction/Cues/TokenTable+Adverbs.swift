import Chronicle

extension TokenTable {
    /// Whether a token may stand between a subject and its verb: a known adverb, or any word that ends like one.
    func isAdverb(_ index: Int) -> Bool {
        guard indices.contains(index) else { return false }
        let token = self[index]
        return token.classes.contains(.adverb)
            || token.shape == .lower && token.lower.length > 4 && token.lower.hasSuffix("ly")
                && !TokenTable.endingAlike.contains(token.lower)
    }

    /// Nouns, verbs and adjectives with that ending.
    private static let endingAlike: WordSet = [
        "ally", "family", "assembly", "monopoly", "early", "weekly", "monthly", "daily", "supply", "reply", "anomaly",
        "rally", "apply", "imply", "comply", "friendly", "costly", "deadly", "elderly",
    ]
}
