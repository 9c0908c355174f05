import Chronicle

extension TokenTable {
    /// The words of a verb that stands at a token, with the particle that it needs: `called for`, and over its object
    /// `turned the request down`; nil where the particle is missing.
    func cue(at token: Int, with particles: Set<Word>) -> Range<Int>? {
        if particles.isEmpty { return token..<token + 1 }
        if particles.contains(lower(token + 1)), lower(token + 1) != "at" { return token..<token + 2 }
        guard !particles.isDisjoint(with: TokenTable.separable), opensObject(token + 1) else { return nil }
        for place in token + 2..<min(token + 8, count) {
            if self[place].shape == .mark || TokenTable.clauseWords.contains(self[place].lower) { return nil }
            if particles.contains(self[place].lower), TokenTable.separable.contains(self[place].lower) {
                return self[place].lower != "at" || isAmount(place + 1) ? token..<place + 1 : nil
            }
        }
        return nil
    }

    /// The same of a verb of saying; one of voicing (`issued`) counts only beside what is voiced: `a fresh warning`.
    func cue(at token: Int, of verb: SpeechVerb) -> Range<Int>? {
        guard let cue = cue(at: token, with: verb.particles) else { return nil }
        return !isVoicing(verb) || voiced(behind: cue.upperBound) != nil ? cue : nil
    }

    /// What is voiced behind a verb: `a call for talks`.
    func voiced(behind token: Int) -> Int? {
        for place in token..<min(token + 5, count) {
            if `is`(place, .voiced) { return place }
            if self[place].shape == .mark || lower(place) == "that" { return nil }
        }
        return nil
    }

    private func isVoicing(_ verb: SpeechVerb) -> Bool {
        cues.classes(of: Word(verb.inflection.base)).contains(.voicing)
    }

    private func opensObject(_ token: Int) -> Bool {
        FunctionWords.determiners.contains(lower(token)) || lower(token) == "it" || lower(token) == "them"
    }

    /// `put the damage at $5 billion`
    private func isAmount(_ token: Int) -> Bool {
        token < count
            && (self[token].shape == .number || cues.currencies[lower(token)] != nil
                || ["about", "around", "some", "nearly"].contains(lower(token)))
    }

    private static let clauseWords: WordSet = ["and", "but", "or", "that", "who", "which", "to", "as", "when", "while"]
    private static let separable: Set<Word> = ["down", "out", "aside", "off", "at"]

    /// Where the bracket that closes before a token opens: `Rep. Lee (D-Calif.)`; the token itself where none does.
    func openingBracket(before end: Int, from start: Int) -> Int {
        guard end - 1 > start, [")", "]"].contains(self[end - 1].lower) else { return end }
        for place in stride(from: end - 2, to: max(start, end - 14), by: -1)
        where ["(", "["].contains(self[place].lower) {
            return place
        }
        return end
    }
}
