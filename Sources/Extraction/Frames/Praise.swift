import Chronicle

/// Phrases that make what is said praise.
enum Praise {
    static func stands(at index: Int, in table: TokenTable) -> Bool {
        table.is(index, .thanking) || phrases[table.lower(index)]?.contains(table.lower(index + 1)) == true
    }

    /// The words that follow a first one.
    private static let phrases: WordTable<WordSet> = [
        "historic": ["agreement", "deal", "decision", "achievement", "success"], "step": ["forward"], "new": ["era"],
        "stepped": ["up"], "stepping": ["up"], "stands": ["out"], "stand": ["out"], "great": ["success", "job"],
        "big": ["success"], "good": ["news"], "well": ["done"], "excellent": ["work"],
    ]
}
