import Chronicle

/// Phrases that make what is said praise.
enum Praise {
    static func stands(at index: Int, in table: TokenTable) -> Bool {
        table.is(index, .thanking) || isDescribed(index, table)
            || phrases[table.lower(index)]?.contains(table.lower(index + 1)) == true
    }

    /// `called the cable a “cornerstone”`
    private static func isDescribed(_ index: Int, _ table: TokenTable) -> Bool {
        honours.contains(table.lower(index))
            && (max(0, index - 12)..<index).contains { describing.contains(table[$0].lower) }
    }

    private static let honours: WordSet = [
        "historic", "cornerstone", "milestone", "breakthrough", "success", "triumph", "excellent", "great",
        "outstanding", "remarkable", "exemplary", "important", "crucial", "hero", "heroes", "courageous", "landmark",
        "model", "friend",
    ]
    private static let describing: WordSet = [
        "called", "calls", "termed", "described", "describes", "deemed", "labelled", "labeled",
    ]
    /// The words that follow a first one.
    private static let phrases: WordTable<WordSet> = [
        "historic": ["agreement", "deal", "decision", "achievement", "success"], "step": ["forward"], "new": ["era"],
        "stepped": ["up"], "stepping": ["up"], "stands": ["out"], "stand": ["out"], "great": ["success", "job"],
        "big": ["success"], "good": ["news"], "well": ["done"], "excellent": ["work"],
    ]
}
