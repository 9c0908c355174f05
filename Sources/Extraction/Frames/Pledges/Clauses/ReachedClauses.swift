import Chronicle

/// Finds clauses that tell a target as reached: `has met the 2% target`, `hit the mark of 2 percent in 2024`.
struct ReachedClauses {
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

    func clause(at token: Int, in body: Range<Int>) -> PledgeClause? {
        guard let tense = ReachedClauses.tenses[table[token].lower], isReaching(token) else { return nil }
        let group = VerbGroup(before: token, tense: tense, in: table, from: body.lowerBound)
        let isPerfect = group.isPerfect
        guard !group.isHypothetical, !group.isPassive, group.modality == .actual, tense != .participle || isPerfect,
            !(group.start..<token).contains(where: { table[$0].lower == "to" }),
            let subject = subjects.subject(before: group.start, from: body.lowerBound), !subject.isRelative,
            !conditions.isUnasserted(at: subject.start, in: body), !conditions.hasCondition(body),
            reachesMark(token, isPerfect: isPerfect, in: body)
        else { return nil }
        return PledgeClause(
            parties: subject.parties, body: subject.body, start: subject.start, verb: token..<token + 1,
            commitment: .met, modality: .actual, isPerfect: isPerfect, needsFigure: true, needsTerm: false,
            isWhole: false, end: bounds.end(of: token + 1, in: body))
    }

    /// `arrived at`; the others have their object right behind them.
    private func isReaching(_ token: Int) -> Bool {
        table[token].lower != "arrived" || table.lower(token + 1) == "at"
    }

    /// A mark that was set is kept by reaching it; a share alone only where the perfect tells it as an achievement.
    private func reachesMark(_ token: Int, isPerfect: Bool, in body: Range<Int>) -> Bool {
        let near = token + 1..<min(body.upperBound, token + ReachedClauses.reach)
        if near.contains(where: { Benchmarks.marks.contains(table[$0].lower) }) { return true }
        guard isPerfect, let figure = scene.figures.starting(in: near).first else { return false }
        return figure.kind == .shareOfOutput || figure.kind == .percent
    }

    /// In tokens: from the verb to its object's noun.
    private static let reach = 9
    private static let tenses: WordTable<Inflection.Tense> = [
        "met": .past, "hit": .past, "reached": .past, "achieved": .past, "attained": .past, "passed": .past,
        "surpassed": .past, "exceeded": .past, "fulfilled": .past, "crossed": .past, "arrived": .past,
    ]
}
