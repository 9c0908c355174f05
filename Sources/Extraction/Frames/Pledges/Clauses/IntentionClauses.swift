import Chronicle

/// Finds clauses that tell what somebody will do, or what is to become of money.
struct IntentionClauses {
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

    /// `Britain will spend`, `the budget is to grow`: the verb behind must be one of what states do.
    /// - Parameter isReported: a source says it, so that `would` tells of the future.
    func clause(at token: Int, in body: Range<Int>, isReported: Bool) -> PledgeClause? {
        let isToBe = Auxiliaries.isToBe(table, token)
        guard isToBe || Auxiliaries.isModal(table, token) else { return nil }
        var verb = token + (isToBe ? 2 : 1)
        var isNegated = false
        var isDropped = false
        while verb < body.upperBound,
            VerbGroup.adverbs.contains(table[verb].lower) || ["not", "no", "longer"].contains(table[verb].lower)
        {
            if ["not", "no"].contains(table[verb].lower) { isNegated = true }
            if table[verb].lower == "longer" { isDropped = true }
            verb += 1
        }
        guard verb < body.upperBound else { return nil }
        if table[token].lower == "would", !isReported || conditions.hasCondition(body) { return nil }
        guard let subject = subjects.subject(before: token, from: body.lowerBound) else {
            return isNegated ? nil : thing(before: token, verb: verb, in: body)
        }
        guard PledgeVerbs.actions.contains(table[verb].lower), !subject.isRelative,
            !conditions.isUnasserted(at: subject.start, in: body)
        else { return nil }
        return PledgeClause(
            parties: subject.parties, start: subject.start, verb: token..<verb + 1,
            commitment: isDropped ? .withdrawn : .pledged,
            modality: isNegated && !isDropped ? .negated : .actual, isPerfect: false, needsFigure: false,
            needsTerm: subject.parties.contains { isPersonal($0) }, isWhole: false,
            end: bounds.end(of: verb + 1, in: body))
    }

    private func isPersonal(_ party: Int) -> Bool {
        switch scene.index[party].head {
        case .pronoun(.first), .pronoun(.he), .pronoun(.she), .person: true
        default: false
        }
    }

    /// `200 million euros will go to Ukraine`, `the budget is to grow to`: a sum or a budget as the subject.
    private func thing(before token: Int, verb: Int, in body: Range<Int>) -> PledgeClause? {
        let isMoved = table[verb].lower == "be" && IntentionClauses.moving.contains(table.lower(verb + 1))
        guard isMoved || !IntentionClauses.costing.contains(table[verb].lower), !conditions.hasCondition(body) else {
            return nil
        }
        let near = max(body.lowerBound, token - 5)..<token
        let isMoney =
            near.contains { IntentionClauses.budgets.contains(table[$0].lower) }
            || scene.figures.starting(in: near).contains { $0.kind == .money }
        guard isMoney else { return nil }
        return PledgeClause(
            parties: [], start: max(body.lowerBound, token - 8), verb: token..<verb + 1, commitment: .pledged,
            modality: .actual, isPerfect: false, needsFigure: true, needsTerm: false, isWhole: false,
            end: bounds.end(of: verb + 1, in: body))
    }

    private static let budgets: Set<String> = [
        "budget", "spending", "expenditure", "outlays", "aid", "contribution", "share", "package", "funding",
    ]
    private static let moving: Set<String> = [
        "shifted", "spent", "invested", "allocated", "raised", "increased", "set", "paid", "given", "provided", "added",
        "earmarked", "used", "put", "made",
    ]
    private static let costing: Set<String> = ["cost", "take", "need", "require", "depend", "fall", "be"]
}
