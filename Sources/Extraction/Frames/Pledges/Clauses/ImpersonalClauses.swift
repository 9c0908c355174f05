import Chronicle

/// Finds decisions told without their subject: `At the summit of the African Union it was agreed to send N`.
struct ImpersonalClauses {
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

    static let openers: WordSet = ["decided", "agreed", "resolved"]

    func clause(at token: Int, in body: Range<Int>) -> PledgeClause? {
        guard ImpersonalClauses.openers.contains(table[token].lower), table.lower(token + 1) == "to",
            table.is(token + 2, .action), let start = impersonal(before: token, from: body.lowerBound),
            !conditions.hasCondition(body), !conditions.isUnasserted(at: start, in: body),
            let side = subjects.lastGroup(before: start)
        else { return nil }
        return PledgeClause(
            parties: [], body: side, start: start, verb: token..<token + 3, commitment: .pledged, modality: .actual,
            isPerfect: table[token - 1].lower == "been", needsFigure: false, needsTerm: false, isWhole: true,
            end: bounds.end(of: token + 2, in: body))
    }

    /// `it was`, `it has been`.
    private func impersonal(before token: Int, from start: Int) -> Int? {
        var first = token - 1
        while first > start, ["was", "been", "has", "had"].contains(table[first].lower) || table.is(first, .adverb) {
            first -= 1
        }
        return first >= start && first < token - 1 && table[first].lower == "it" ? first : nil
    }
}
