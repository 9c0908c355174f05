import Chronicle

/// What a speaker does by saying something: the verb's own act, else what the words plainly are.
struct ActRules {
    let scene: Scene
    private var table: TokenTable { scene.table }

    func act(_ attribution: Attribution, speaker: SubjectID, in tokens: Range<Int>) -> SpeechAct {
        if let act = attribution.verb?.act { return act }
        if let act = participle(behind: attribution, in: tokens) { return act }
        let content = tokens.filter { !attribution.cue.contains($0) }
        if isDenial(content, tokens, speaker) { return .deny }
        if isDemand(content) { return .demand }
        if content.contains(where: { table.is($0, .thanking) }) { return .praise }
        if content.contains(where: { table.is($0, .scorning) }) { return .criticise }
        return .say
    }

    /// `told reporters that …, warning that`: after a neutral verb the first specific one decides.
    private func participle(behind attribution: Attribution, in tokens: Range<Int>) -> SpeechAct? {
        guard !attribution.cue.isEmpty else { return nil }
        for index in attribution.cue.upperBound..<max(attribution.cue.upperBound, tokens.upperBound)
        where scene.segments.quotation(at: index) == nil && table.lower(index - 1) == "," {
            for (verb, tense) in table.cues.speechVerbs[table[index].lower] ?? [] {
                if tense == .gerund, let act = verb.act,
                    verb.particles.isEmpty || verb.particles.contains(table.lower(index + 1))
                {
                    return act
                }
            }
        }
        return nil
    }

    /// "must", "have to", "need to" that is neither denied nor conditional.
    private func isDemand(_ content: [Int]) -> Bool {
        content.contains { index in
            let next = table.lower(index + 1)
            switch table[index].lower {
            case "must": return next != "not"
            case "need", "needs":
                let before = table.lower(index - 1)
                return next == "to" && !ActRules.weakening.contains(before)
                    || before == "we" || before == "do" && table.lower(index - 2) == "we"
            case "have", "has": return next == "to" && !ActRules.weakening.contains(table.lower(index - 1))
            default: return false
            }
        }
    }

    /// "No", "Certainly not", "we will never": of one's own side.
    private func isDenial(_ content: [Int], _ tokens: Range<Int>, _ speaker: SubjectID) -> Bool {
        for quotation in scene.quotations.starting(in: tokens) {
            let words = quotation.inner.prefix(2).map { table[$0].lower }
            if words.first == "no" && quotation.inner.dropFirst().first.map({ table[$0].lower == "," }) == true
                || words.last == "not" && words.first != "do"
            {
                return true
            }
        }
        let side = scene.principal(of: speaker)
        return content.contains { index in
            let word = table[index].lower
            let isNegative =
                ["won't", "haven't", "didn't", "wouldn't"].contains(word)
                || ["will", "would", "have", "did"].contains(word) && ["not", "never"].contains(table.lower(index + 1))
            guard isNegative, let party = scene.index.ending(at: index) else { return false }
            if scene.index[party].head == .pronoun(.first) { return true }
            return scene.resolved[party].map { $0 == side || $0 == speaker } ?? false
        }
    }

    private static let weakening: WordSet = ["not", "n't", "don't", "doesn't", "no", "would", "had", "will", "may"]
}
