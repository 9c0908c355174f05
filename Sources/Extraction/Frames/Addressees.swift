import Chronicle

/// Whom a speaker calls on, warns, praises or criticises.
struct Addressees {
    let scene: Scene
    private var table: TokenTable { scene.table }

    init(scene: Scene) { self.scene = scene }

    func find(_ attribution: Attribution, act: SpeechAct, speaker: SubjectID, in tokens: Range<Int>) -> [SubjectID] {
        guard [.demand, .warn, .praise, .criticise].contains(act) else { return [] }
        if attribution.verb?.act != nil, let object = object(behind: attribution.cue), object != speaker {
            return [object]
        }
        guard act == .demand, let obliged = obliged(in: tokens), obliged != speaker else { return [] }
        return [obliged]
    }

    /// `urged the allies`, `called on Beijing`, `accuses members of`.
    private func object(behind cue: Range<Int>) -> SubjectID? {
        guard !cue.isEmpty, table.lower(cue.upperBound - 1) != "for" else { return nil }
        for start in cue.upperBound..<cue.upperBound + 3 {
            if let party = scene.index.starting(at: start) { return scene.resolved[party] }
            guard ["every", "all", "each", "both", "on", "to", "upon"].contains(table.lower(start)) else { return nil }
        }
        return nil
    }

    /// The subject of "must" and "have to".
    private func obliged(in tokens: Range<Int>) -> SubjectID? {
        for index in tokens where ["must", "have", "has", "need", "needs"].contains(table[index].lower) {
            if let party = scene.index.ending(at: index), scene.index[party].isNamed {
                return scene.resolved[party]
            }
        }
        return nil
    }
}
