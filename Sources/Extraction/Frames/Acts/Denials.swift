import Chronicle

/// Whether a speaker denies or refuses something in plain words: "No", "we will never", "there is no threat".
struct Denials {
    let scene: Scene
    private var table: TokenTable { scene.table }

    init(scene: Scene) { self.scene = scene }

    func isDenial(_ attribution: Attribution, speaker: SubjectID, in tokens: Range<Int>) -> Bool {
        let content = tokens.filter { !attribution.cue.contains($0) }
        if scene.quotations.starting(in: tokens).contains(where: opensWithNo) || refusesByPhrase(content) {
            return true
        }
        let side = scene.principal(of: speaker)
        return content.contains { index in
            guard isNegative(index), !isOwnVerb(index, attribution), !isResolve(index),
                let party = scene.index.ending(at: index)
            else { return false }
            if scene.index[party].head == .pronoun(.first) { return true }
            return scene.resolved[party].map { $0 == side || $0 == speaker } ?? false
        }
    }

    private func opensWithNo(_ quotation: Quotation) -> Bool {
        let words = quotation.inner.prefix(2).map { table[$0].lower }
        guard words.count == 2 else { return false }
        return words[0] == "no" && words[1] == ","
            || words[1] == "not" && ["certainly", "absolutely", "definitely", "surely"].contains(words[0])
    }

    private func refusesByPhrase(_ content: [Int]) -> Bool {
        content.contains { index in
            let (word, next) = (table[index].lower, table.lower(index + 1))
            return word == "nor" && ["would", "will"].contains(next)
                || word == "there" && ["is", "are", "was", "were"].contains(next) && table.lower(index + 2) == "no"
                || word == "there" && next == "will" && table.lower(index + 2) == "never"
                || ["pose", "poses", "posed"].contains(word) && next == "no"
                || word == "impossible" && Denials.copulas.contains(table.lower(index - 1)) && next != "that"
                || Denials.disowning.contains(word) || word == "not" && next == "true"
        }
    }

    private func isNegative(_ index: Int) -> Bool {
        let word = table[index].lower
        return ["won't", "haven't", "didn't", "wouldn't"].contains(word)
            || ["will", "would", "have", "did"].contains(word) && ["not", "never"].contains(table.lower(index + 1))
            || refusesOutright(index)
    }

    /// "We cannot tell you", "Poland does not accept it".
    private func refusesOutright(_ index: Int) -> Bool {
        let verb: Int
        switch table[index].lower {
        case "cannot", "can't", "don't", "doesn't": verb = index + 1
        case "do", "does", "can": verb = table.lower(index + 1) == "not" ? index + 2 : index
        default: return false
        }
        return Denials.refusing.contains(table.lower(verb))
    }

    /// "He did not say": what is not done is saying itself.
    private func isOwnVerb(_ index: Int, _ attribution: Attribution) -> Bool {
        index < attribution.cue.lowerBound && attribution.cue.lowerBound - index <= 4
    }

    /// "We will not allow it", "he would not rule it out": resolve or openness.
    private func isResolve(_ index: Int) -> Bool {
        (index + 1..<index + 4).contains { Denials.resolving.contains(table.lower($0)) }
    }

    private static let refusing: WordSet = [
        "accept", "agree", "approve", "comment", "confirm", "disclose", "discuss", "give", "intend", "join",
        "negotiate", "recognise", "recognize", "reveal", "say", "support", "tell",
    ]
    private static let copulas: WordSet = ["is", "was", "are", "were", "be", "simply"]
    private static let disowning: WordSet = [
        "baseless", "groundless", "unfounded", "untrue", "fabricated", "fabrication", "fabrications",
    ]
    private static let resolving: WordSet = [
        "allow", "let", "forget", "rest", "stop", "tolerate", "hesitate", "waver", "rule", "surrender", "want",
    ]
}
