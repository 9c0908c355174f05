import Chronicle

/// Words before a verb that tell of the future.
enum Auxiliaries {
    static let perfectOrPlain: WordSet = ["has", "have", "had", "did", "does", "do"]
    /// What `verb(behind:_:)` and its like may find.
    static let openers: WordSet = ["will", "would", "'ll", "is", "are", "was", "were"]

    static func isModal(_ table: TokenTable, _ token: Int) -> Bool {
        ["will", "would", "'ll"].contains(table[token].lower)
    }

    /// `is to`, `are also to`.
    static func isToBe(_ table: TokenTable, _ token: Int) -> Bool {
        guard ["is", "are"].contains(table[token].lower) else { return false }
        return table.lower(behindAdverbs(table, token + 1)) == "to"
    }

    /// Where the verb starts behind `will`, `is to`, `was going to`; nil where no such words stand.
    static func verb(behind token: Int, _ table: TokenTable) -> Int? {
        if isModal(table, token) { return token + 1 }
        guard ["is", "are", "was", "were"].contains(table[token].lower) else { return nil }
        let next = behindAdverbs(table, token + 1)
        if table.lower(next) == "going", table.lower(next + 1) == "to" { return next + 2 }
        return table.lower(next) == "to" && isToBe(table, token) ? next + 1 : nil
    }

    private static func behindAdverbs(_ table: TokenTable, _ token: Int) -> Int {
        var next = token
        while table.is(next, .adverb) { next += 1 }
        return next
    }
}
