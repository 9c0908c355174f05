import Chronicle

/// Finds clauses that tell the way to a target as taken: `is on track to reach`, `is moving up to`, `has set its sights on`.
struct TrajectoryClauses {
    private let scene: Scene
    private let subjects: PledgerFinder
    private let conditions: Conditions
    private let bounds: ClauseBounds
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        subjects = PledgerFinder(scene: scene)
        conditions = Conditions(scene: scene)
        bounds = ClauseBounds(scene: scene)
    }

    static let openers: WordSet = [
        "on", "moving", "heading", "climbing", "rising", "marching", "edging", "set", "sets", "setting",
    ]

    func clause(at token: Int, in body: Range<Int>) -> PledgeClause? {
        guard let way = way(at: token, in: body) else { return nil }
        let group = VerbGroup(before: token, tense: .gerund, in: table, from: body.lowerBound)
        guard !group.isHypothetical, group.modality == .actual, !conditions.hasCondition(body),
            let subject = subjects.subject(before: group.start, from: body.lowerBound),
            !conditions.isUnasserted(at: subject.start, in: body)
        else { return nil }
        let isAim = table.lower(token + 2).hasPrefix("sight")
        return PledgeClause(
            parties: subject.parties, body: subject.body, start: subject.start, verb: token..<way,
            commitment: isAim ? .aimed : .pledged, modality: .actual, isPerfect: true, needsFigure: !isAim,
            needsTerm: isAim, isWhole: false, end: bounds.end(of: way, in: body))
    }

    /// Up to where the words of the way reach; nil where they tell of none.
    private func way(at token: Int, in body: Range<Int>) -> Int? {
        switch table[token].lower {
        case "on":
            guard isBeing(token - 1) else { return nil }
            let noun = ["a", "the", "its", "their"].contains(table.lower(token + 1)) ? token + 2 : token + 1
            guard TrajectoryClauses.ways.contains(table.lower(noun)),
                ["to", "for", "towards", "toward"].contains(table.lower(noun + 1))
            else { return nil }
            return noun + 2
        case "moving", "heading", "climbing", "rising", "marching", "edging":
            guard isBeing(token - 1) else { return nil }
            let next = ["up", "closer", "steadily"].contains(table.lower(token + 1)) ? token + 2 : token + 1
            return ["to", "for", "towards", "toward"].contains(table.lower(next)) ? next + 1 : nil
        case "set", "sets", "setting":
            guard ["its", "their", "his", "her"].contains(table.lower(token + 1)),
                ["sight", "sights"].contains(table.lower(token + 2)), table.lower(token + 3) == "on"
            else { return nil }
            return token + 4
        default: return nil
        }
    }

    private func isBeing(_ token: Int) -> Bool {
        guard token >= 0 else { return false }
        let word = table[token].lower
        return ["is", "are", "'s", "'re"].contains(word)
            || table.is(token, .adverb) && token > 0 && ["is", "are"].contains(table[token - 1].lower)
    }

    private static let ways: WordSet = ["track", "course", "path", "way", "road", "pace", "target"]
}
