import Chronicle

/// Finds what donors promise together without being named: `The conference raised N`, `A total of N was pledged`, `Pledges
/// came to N`.
struct GatheringClauses {
    private let scene: Scene
    private let conditions: Conditions
    private let bounds: ClauseBounds
    private let ownership: Ownership
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        conditions = Conditions(scene: scene)
        bounds = ClauseBounds(scene: scene)
        ownership = Ownership(scene: scene)
    }

    func clause(at token: Int, in body: Range<Int>) -> PledgeClause? {
        let word = table[token].lower
        if GatheringClauses.promising.contains(word) { return promised(at: token, in: body) }
        return GatheringClauses.raising.contains(word) ? raised(at: token, in: body) : nil
    }

    /// `The conference raised N`, `a similar round brought in N`, `Pledges totalled N`.
    private func raised(at verb: Int, in body: Range<Int>) -> PledgeClause? {
        let near = verb + 1..<min(body.upperBound, verb + GatheringClauses.rounding)
        guard let sum = scene.figures.starting(in: near).first, sum.kind == .money,
            let noun = (max(body.lowerBound, verb - GatheringClauses.reach)..<verb).last(where: {
                GatheringClauses.gatherings.contains(table[$0].lower)
            }), isUnowned(noun, from: body.lowerBound)
        else { return nil }
        return clause(GatheringClauses.donors, sum, start: noun, verb: verb..<verb + 1, body)
    }

    private func isUnowned(_ noun: Int, from start: Int) -> Bool {
        guard table[noun].lower == "pledges" else { return true }
        return ownership.owner(of: noun, from: start) == nil
    }

    /// `N was pledged`, with nobody behind `by`.
    private func promised(at verb: Int, in body: Range<Int>) -> PledgeClause? {
        guard verb - 1 > body.lowerBound, ["was", "were", "been"].contains(table[verb - 1].lower),
            table.lower(verb + 1) != "by", table.lower(verb + 1) != "to"
        else { return nil }
        let group = VerbGroup(before: verb, tense: .participle, in: table, from: body.lowerBound)
        guard !group.isHypothetical, group.modality == .actual,
            let sum = scene.figures.starting(
                in: max(body.lowerBound, group.start - GatheringClauses.rounding)..<group.start
            )
            .first(where: { $0.kind == .money && $0.tokens.upperBound == group.start })
        else { return nil }
        return clause(GatheringClauses.donors, sum, start: sum.tokens.lowerBound, verb: verb..<verb + 1, body)
    }

    private func clause(
        _ donors: SubjectID?, _ sum: FigureMention, start: Int, verb: Range<Int>, _ body: Range<Int>
    ) -> PledgeClause? {
        guard let donors, !conditions.hasCondition(body), !conditions.isForecast(body),
            !conditions.isUnasserted(at: start, in: body)
        else { return nil }
        return PledgeClause(
            parties: [], body: donors, start: start, verb: verb, commitment: .pledged, modality: .actual,
            isPerfect: true, needsFigure: true, needsTerm: false, isWhole: false,
            end: bounds.end(of: max(verb.upperBound, sum.tokens.upperBound), in: body), target: sum)
    }

    private static let donors = SubjectID("international-donors")
    /// In tokens: from a verb to its noun or to what is decided.
    private static let reach = 10
    /// In tokens: from a verb to its sum.
    private static let rounding = 8
    static let openers = promising.union(raising)
    private static let promising: WordSet = ["pledged", "promised", "committed"]
    private static let raising: WordSet = [
        "raised", "brought", "yielded", "netted", "secured", "collected", "totalled", "totaled", "came", "reached",
        "amounted", "ended", "produced",
    ]
    private static let gatherings: WordSet = [
        "conference", "round", "appeal", "donors", "pledges", "promises", "fundraiser",
    ]
}
