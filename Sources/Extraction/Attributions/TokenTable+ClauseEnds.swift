import Chronicle

extension TokenTable {
    /// Whether nothing that is said follows a verb: a mark, or a phrase of time, place or hearer.
    func isClauseClosed(at end: Int) -> Bool {
        guard end < count else { return true }
        if self[end].shape == .mark { return ![":", "\"", "“", "‘", "'", "$"].contains(self[end].lower) }
        if self[end].gap >= .line { return true }
        guard TokenTable.closing.contains(self[end].lower) else { return false }
        for place in end..<min(end + 8, count) {
            if self[place].shape == .mark { return true }
            if self[place].lower == "that" || FunctionWords.pronouns.contains(self[place].lower) { return false }
        }
        return true
    }

    private static let closing: WordSet = [
        "on", "in", "at", "during", "after", "before", "last", "this", "monday", "tuesday", "wednesday", "thursday",
        "friday", "saturday", "sunday", "yesterday", "today", "reporters", "to", "of", "when", "while", "as", "who",
        "and", "earlier", "later", "recently", "from", "by", "with", "afterward", "afterwards", "about", "for", "here",
        "via", "through", "again", "then", "but", "voters", "me", "him", "her", "them", "us", "supporters",
    ]
}
