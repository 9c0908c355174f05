import Chronicle

/// Finds clauses whose subject is given something: `Ukraine will get 30 vehicles from Australia`, `Egypt has secured a loan
/// of N from the bank`. Whoever gives it is committed.
struct ReceivingClauses {
    private let scene: Scene
    private let conditions: Conditions
    private let bounds: ClauseBounds
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        conditions = Conditions(scene: scene)
        bounds = ClauseBounds(scene: scene)
    }

    /// - Parameter token: the auxiliary or the verb.
    func clause(at token: Int, in body: Range<Int>) -> PledgeClause? {
        let verb = Auxiliaries.verb(behind: token, table) ?? token
        guard ReceivingClauses.receiving.contains(table.lower(verb)), verb < body.upperBound else { return nil }
        let isAhead = verb != token
        guard isAhead || ReceivingClauses.past.contains(table[verb].lower), !conditions.hasCondition(body),
            let figure = scene.figures.starting(in: verb + 1..<min(body.upperBound, verb + ReceivingClauses.reach))
                .first(where: { [.money, .count, .things].contains($0.kind) }),
            let giver = giver(behind: figure.tokens.upperBound, in: body)
        else { return nil }
        let group = VerbGroup(before: token, tense: .past, in: table, from: body.lowerBound)
        guard !group.isHypothetical, group.modality != .negated else { return nil }
        return PledgeClause(
            parties: [giver], start: verb, verb: token..<verb + 1, commitment: isAhead ? .pledged : .met,
            modality: .actual, isPerfect: group.isPerfect, needsFigure: true, needsTerm: false, isWhole: false,
            end: bounds.end(of: verb + 1, in: body), target: figure)
    }

    private func giver(behind token: Int, in body: Range<Int>) -> Int? {
        let near = token..<min(body.upperBound, token + ReceivingClauses.reach)
        guard let from = near.first(where: { table[$0].lower == "from" }), near.lowerBound...from ~= from,
            !(token..<from).contains(where: { [",", ";", "and"].contains(table[$0].lower) })
        else { return nil }
        return scene.parties.starting(in: from + 1..<from + 4).first { scene.resolved[$0] != nil }
    }

    static let openers = Auxiliaries.openers.union(receiving)
    /// In tokens: from the verb to what is got, and from there to whoever gives it.
    private static let reach = 10
    private static let receiving: WordSet = [
        "get", "receive", "obtain", "secured", "received", "obtained", "won",
    ]
    private static let past: WordSet = ["secured", "received", "obtained", "won"]
}
