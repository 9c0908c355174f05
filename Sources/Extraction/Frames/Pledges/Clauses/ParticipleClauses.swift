import Chronicle

/// Finds promises told in passing, by a participle: `vowing to spend N`, `after promising to raise`.
struct ParticipleClauses {
    private let scene: Scene
    private let conditions: Conditions
    private let bounds: ClauseBounds
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        conditions = Conditions(scene: scene)
        bounds = ClauseBounds(scene: scene)
    }

    func clause(at token: Int, in body: Range<Int>) -> PledgeClause? {
        guard ParticipleClauses.openers.contains(table[token].lower), token > body.lowerBound,
            ParticipleClauses.leading.contains(table[token - 1].lower), let content = content(behind: token),
            let party = subject(before: token, in: body), !conditions.hasCondition(body)
        else { return nil }
        return PledgeClause(
            parties: [party], start: token, verb: token..<content, commitment: .pledged, modality: .actual,
            isPerfect: ["after", "since"].contains(table[token - 1].lower), needsFigure: false, needsTerm: false,
            isWhole: true, end: bounds.end(of: content, in: body))
    }

    /// `vowing to`, `committing itself to`, `promising that`, `pledging N`.
    private func content(behind token: Int) -> Int? {
        var next = token + 1
        if ["itself", "themselves", "himself", "herself"].contains(table.lower(next)) { next += 1 }
        if ["to", "that"].contains(table.lower(next)) { return next + 1 }
        return scene.figures.starting(in: next..<next + 3).isEmpty ? nil : next
    }

    /// Whom the clause before is about: the first party of the sentence that is no possessor.
    private func subject(before token: Int, in body: Range<Int>) -> Int? {
        scene.parties.starting(in: body.lowerBound..<token).first { party in
            scene.resolved[party] != nil && !scene.index[party].isPossessor
        }
    }

    static let openers: WordSet = [
        "vowing", "promising", "pledging", "committing", "undertaking", "agreeing",
    ]
    private static let leading: WordSet = [",", "after", "by", "while", "and", "since", "–", "—"]
}
