/// Words before a verb that tell of the future.
enum Auxiliaries {
    static func isModal(_ table: TokenTable, _ token: Int) -> Bool {
        ["will", "would", "'ll"].contains(table[token].lower)
    }

    /// `is to`, `are to`.
    static func isToBe(_ table: TokenTable, _ token: Int) -> Bool {
        ["is", "are"].contains(table[token].lower) && table.lower(token + 1) == "to"
    }
}
