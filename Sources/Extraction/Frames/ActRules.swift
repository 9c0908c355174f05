import Chronicle

/// What a speaker does by saying something: the verb's own act, else what the words plainly are.
struct ActRules {
    let scene: Scene
    private var table: TokenTable { scene.table }

    init(scene: Scene) { self.scene = scene }

    func act(_ attribution: Attribution, speaker: SubjectID, in tokens: Range<Int>) -> SpeechAct {
        if let act = attribution.verb?.act { return act }
        let content = tokens.filter { !attribution.cue.contains($0) }
        if isDemand(content) { return .demand }
        if content.contains(where: { ["thank", "thanks", "grateful"].contains(table[$0].lower) }) { return .praise }
        if isOwnCommitment(content, speaker) { return .announce }
        return .say
    }

    /// "must", "have to", "need to" that is neither denied nor asked.
    private func isDemand(_ content: [Int]) -> Bool {
        content.contains { index in
            switch table[index].lower {
            case "must": return table.lower(index + 1) != "not" || true
            case "have", "has", "need", "needs":
                return table.lower(index + 1) == "to"
                    && !["not", "n't", "don't", "doesn't", "no", "would"].contains(table.lower(index - 1))
                    && !["had", "would", "will"].contains(table.lower(index - 1))
            default: return false
            }
        }
    }

    /// "we will", "Canada will", "the government would": the speaker's own side and what it is going to do.
    private func isOwnCommitment(_ content: [Int], _ speaker: SubjectID) -> Bool {
        let side = scene.principal(of: speaker)
        return content.contains { index in
            guard ["will", "would", "'ll"].contains(table[index].lower), table.lower(index + 1) != "not",
                table.lower(index + 1) != "be", let party = scene.index.ending(at: index)
            else { return false }
            if scene.index[party].head == .pronoun(.first) { return true }
            guard let id = scene.resolved[party] else { return false }
            return id == side || id == speaker
        }
    }
}
