import Chronicle

/// What a speaker does by saying something: the verb's own act, else what the words plainly are.
struct ActRules {
    let scene: Scene
    private let denials: Denials
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        denials = Denials(scene: scene)
    }

    func act(_ attribution: Attribution, speaker: SubjectID, in tokens: Range<Int>) -> SpeechAct {
        if let act = attribution.verb?.act { return act }
        if let act = participle(behind: attribution, in: tokens) { return act }
        let content = tokens.filter { !attribution.cue.contains($0) }
        if denials.isDenial(attribution, speaker: speaker, in: tokens) { return .deny }
        if isDemand(content) { return .demand }
        if content.contains(where: { Praise.stands(at: $0, in: table) }) { return .praise }
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

    private static let weakening: WordSet = ["not", "n't", "don't", "doesn't", "no", "would", "had", "will", "may"]
}
