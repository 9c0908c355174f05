import Chronicle

extension TokenTable {
    /// Whether a figure is where something starts from: `from 39%`, `from as much as 110%`, `down from about 5 million`.
    func isStartingFigure(at index: Int) -> Bool {
        var before = index - 1
        while before > 0, index - before < 6, StartingFigures.approximators.contains(self[before].lower) { before -= 1 }
        return lower(before) == "from"
    }
}

private enum StartingFigures {
    static let approximators: WordSet = [
        "about", "some", "around", "nearly", "almost", "roughly", "approximately", "over", "more", "less", "than", "at",
        "least", "most", "as", "much", "many", "high", "up", "to", "currently", "the", "today", "'s", "current",
        "present", "a", "just", "under", "previous", "previously", "well", "its", "their",
    ]
}
