import Chronicle

/// Finds clauses that tell a target as reached: `has met the 2% target`, `hit the mark of 2 percent in 2024`.
struct ReachedClauses {
    private let scene: Scene
    private let subjects: PledgerFinder
    private let conditions: Conditions
    private let bounds: ClauseBounds
    private let ownership: Ownership
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        subjects = PledgerFinder(scene: scene)
        conditions = Conditions(scene: scene)
        bounds = ClauseBounds(scene: scene)
        ownership = Ownership(scene: scene)
    }

    static let openers = tenses.words

    func clause(at token: Int, in body: Range<Int>) -> PledgeClause? {
        guard let tense = ReachedClauses.tenses[table[token].lower], isReaching(token) else { return nil }
        let group = VerbGroup(before: token, tense: tense, in: table, from: body.lowerBound)
        let isPerfect = group.isPerfect
        guard !group.isHypothetical, !group.isPassive, group.modality == .actual, tense != .participle || isPerfect,
            tense == .past || (group.start..<token).contains(where: { ReachedClauses.anew.contains(table[$0].lower) }),
            !(group.start..<token).contains(where: { table[$0].lower == "to" }),
            let subject = subject(before: group.start, isPerfect: isPerfect, in: body), !subject.isRelative,
            !conditions.isUnasserted(at: subject.start, in: body), !conditions.hasCondition(body),
            reachesMark(token, isPerfect: isPerfect, in: body)
        else { return nil }
        return PledgeClause(
            parties: subject.parties, body: subject.body, start: subject.start, verb: token..<token + 1,
            commitment: .met, modality: .actual, isPerfect: isPerfect, needsFigure: true, needsTerm: false,
            isWhole: false, end: resumed(behind: token) ?? bounds.end(of: token + 1, in: body))
    }

    /// Who reached it, or whose money did: `Germany's spending has reached 2%`.
    private func subject(before start: Int, isPerfect: Bool, in body: Range<Int>) -> PledgerFinder.Subject? {
        if let subject = subjects.subject(before: start, from: body.lowerBound) { return subject }
        guard isPerfect, start > body.lowerBound, table.is(start - 1, .spending) else { return nil }
        return ownership.owner(of: start - 1, from: body.lowerBound).map { PledgerFinder.Subject($0, start: start - 1) }
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

    /// Behind `that goal`: whatever figure follows is another one.
    private func resumed(behind token: Int) -> Int? {
        ["that", "this"].contains(table.lower(token + 1)) && Benchmarks.marks.contains(table.lower(token + 2))
            ? token + 3 : nil
    }

    /// In tokens: from the verb to its object's noun.
    private static let reach = 9
    private static let tenses: WordTable<Inflection.Tense> = [
        "met": .past, "hit": .past, "reached": .past, "achieved": .past, "attained": .past, "passed": .past,
        "surpassed": .past, "exceeded": .past, "fulfilled": .past, "crossed": .past, "arrived": .past,
        "meets": .third, "meet": .base, "exceeds": .third, "exceed": .base, "surpasses": .third,
    ]
    /// In the present only what was not so before is told as reached: `all allies now meet`.
    private static let anew: WordSet = ["now", "already", "finally"]
}
