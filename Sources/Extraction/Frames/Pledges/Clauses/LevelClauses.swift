import Chronicle

/// Finds clauses that tell the level to which a decision takes money: `The pact takes Seoul's contribution to N`, `adding
/// N, which brings its aid to M`, `bringing military spending to N`.
struct LevelClauses {
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
        guard LevelClauses.openers.contains(table[token].lower), token > body.lowerBound,
            !LevelClauses.people.contains(table[token - 1].lower), let target = level(behind: token, in: body),
            !conditions.hasCondition(body), !conditions.isForecast(body)
        else { return nil }
        let owner = subject(owning: target.noun, before: token, in: body) ?? .ownSide
        let subject = PledgerFinder.Subject(owner, start: token)
        return PledgeClause(
            parties: subject.parties, body: subject.body, start: token, verb: token..<token + 1, commitment: .pledged,
            modality: .actual, isPerfect: true, needsFigure: true, needsTerm: false, isWhole: false,
            end: bounds.end(of: target.figure.tokens.upperBound, in: body), target: target.figure)
    }

    /// Of `its contribution` whoever the sentence is about.
    private func subject(owning noun: Int, before token: Int, in body: Range<Int>) -> Ownership.Owner? {
        guard ["its", "their"].contains(table[token + 1].lower) else {
            return ownership.owner(of: noun, from: body.lowerBound)
        }
        return scene.parties.starting(in: body.lowerBound..<token).first {
            scene.resolved[$0] != nil && !scene.index[$0].isPossessor
        }.map { .party($0) }
    }

    /// The noun for money behind the verb, and the figure behind its `to`.
    private func level(behind verb: Int, in body: Range<Int>) -> (noun: Int, figure: FigureMention)? {
        let near = verb + 1..<min(body.upperBound, verb + LevelClauses.reach)
        guard let noun = near.first(where: { isMoney($0) }) else { return nil }
        let behind = noun + 1..<min(body.upperBound, noun + LevelClauses.reach)
        guard let to = behind.first(where: { ["to", "above", "past"].contains(table[$0].lower) }),
            let figure = scene.figures.starting(in: to + 1..<to + 4).first,
            [.money, .shareOfOutput, .percent].contains(figure.kind)
        else { return nil }
        return (noun, figure)
    }

    private func isMoney(_ token: Int) -> Bool {
        table.is(token, .spending)
            || ["contribution", "contributions", "aid", "assistance"].contains(table[token].lower)
    }

    /// In tokens: from the verb to the noun, and from the noun to its figure.
    private static let reach = 8
    static let openers: WordSet = [
        "takes", "brings", "taking", "bringing", "lifting", "pushes", "pushing", "raising", "lifts",
    ]
    /// Before a verb that is no decision's effect: `by raising`, `of raising`.
    private static let people: WordSet = [
        "by", "of", "about", "for", "on", "is", "are", "was", "were", "be", "been", "consider", "considering", "from",
        "to", "in", "favour", "before", "without", "as", "mulling", "despite", "against",
    ]
}
