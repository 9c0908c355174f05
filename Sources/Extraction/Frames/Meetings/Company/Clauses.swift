import Chronicle

/// Cuts sentences at the words that open another clause, so that a word of meeting keeps to its own.
struct Clauses {
    let scene: Scene
    private var table: TokenTable { scene.table }

    /// In tokens: how far to either side a clause is looked at.
    private static let reach = 40

    /// The tokens around one up to the next words that open or close a clause.
    func clause(around token: Int, in body: Range<Int>) -> Range<Int> {
        var start = token
        let first = max(body.lowerBound, token - Clauses.reach)
        while start > first, !isBoundary(start - 1) { start -= 1 }
        var end = token + 1
        let last = min(body.upperBound, token + Clauses.reach)
        while end < last, !isBoundary(end) { end += 1 }
        return start..<end
    }

    /// How many boundaries stand between two tokens.
    func boundaries(between one: Int, and other: Int) -> Int {
        (min(one, other) + 1..<max(one, other, min(one, other) + 1)).count { isBoundary($0) }
    }

    func isBoundary(_ index: Int) -> Bool {
        if table[index].shape == .mark { return Clauses.marks.contains(table[index].lower) }
        if table[index].lower == "that" { return !["at", "in", "of", "on", "by"].contains(table.lower(index - 1)) }
        if ["and", "or"].contains(table[index].lower) { return opensClause(index) }
        return Clauses.openers.contains(table[index].lower)
    }

    /// `and they talked again`, `, and Merz flew`: a conjunction before another subject with its verb.
    private func opensClause(_ index: Int) -> Bool {
        guard let party = scene.index.starting(at: index + 1) else { return false }
        if case .pronoun = scene.index[party].head { return true }
        let end = scene.index[party].tokens.upperBound
        guard table.lower(index - 1) == ",", end < table.count, table[end].shape == .lower else { return false }
        return Clauses.finite.contains(table[end].lower) || table.cues.speechVerbs.contains(table[end].lower)
            || table.cues.meetingVerbs[table[end].lower]?.contains { $0.tense == .past || $0.tense == .third } == true
    }

    private static let finite: WordSet = [
        "will", "would", "has", "had", "have", "is", "are", "was", "were", "did", "does",
    ]
    /// The word that opens the clause of a token, within reach.
    func opener(of token: Int, in body: Range<Int>) -> Word? {
        let start = clause(around: token, in: body).lowerBound
        return start > body.lowerBound ? table[start - 1].lower : nil
    }

    private static let marks: WordSet = [";", "—", "–", ":", "“", "”", "\"", "(", ")"]
    private static let openers: WordSet = [
        "while", "whereas", "although", "though", "but", "after", "before", "when", "where", "who", "which", "whom",
        "because", "since", "if", "unless", "whether", "until", "whose", "once",
    ]
}
