import Chronicle

/// Finds clauses that put a known target to another date: `brought its 2% target forward to 2026`, `delayed its goal of 2%
/// until 2035`.
struct ShiftClauses {
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

    static let openers = particles.words.union(raising)

    func clause(at token: Int, in body: Range<Int>) -> PledgeClause? {
        let near = token + 1..<max(token + 1, min(body.upperBound, token + ShiftClauses.reach))
        if ShiftClauses.raising.contains(table[token].lower) { return raised(at: token, near, in: body) }
        guard let particles = ShiftClauses.particles[table[token].lower], !near.isEmpty,
            particles.isEmpty || near.contains(where: { particles.contains(table[$0].lower) }),
            let mark = near.first(where: { ShiftClauses.marks.contains(table[$0].lower) })
        else { return nil }
        let group = VerbGroup(before: token, tense: .past, in: table, from: body.lowerBound)
        guard !group.isPassive, !group.isHypothetical, group.modality != .negated, !conditions.hasCondition(body),
            let subject = subjects.subject(before: group.start, from: body.lowerBound),
            !conditions.isUnasserted(at: subject.start, in: body)
        else { return nil }
        let end = bounds.end(of: mark + 1, in: body)
        let isDated = !scene.times.starting(in: mark..<end).isEmpty
        return PledgeClause(
            parties: subject.parties, body: subject.body, start: subject.start, verb: token..<token + 1,
            commitment: isDated ? .pledged : .withdrawn, modality: .actual, isPerfect: group.isPerfect,
            needsFigure: !isDated, needsTerm: false, isWhole: false, end: end)
    }

    /// `lifted their climate targets`, without any figure: of emissions only, since budgets have figures.
    private func raised(at verb: Int, _ near: Range<Int>, in body: Range<Int>) -> PledgeClause? {
        guard let mark = near.first(where: { ShiftClauses.ambitions.contains(table[$0].lower) }),
            ["its", "their"].contains(table.lower(verb + 1)), scene.topic == .emissions,
            scene.figures.starting(in: verb + 1..<bounds.end(of: mark, in: body)).isEmpty
        else { return nil }
        let group = VerbGroup(before: verb, tense: .past, in: table, from: body.lowerBound)
        let start = table.lower(group.start - 1) == "all" ? group.start - 1 : group.start
        guard !group.isPassive, !group.isHypothetical, group.modality == .actual, !conditions.hasCondition(body),
            let subject = subjects.subject(before: start, from: body.lowerBound),
            !conditions.isUnasserted(at: subject.start, in: body)
        else { return nil }
        return PledgeClause(
            parties: subject.parties, body: subject.body, start: subject.start, verb: verb..<verb + 1,
            commitment: .pledged, modality: .actual, isPerfect: group.isPerfect, needsFigure: false, needsTerm: false,
            isWhole: false, end: bounds.end(of: mark + 1, in: body))
    }

    private static let raising: WordSet = [
        "lifted", "lifts", "raised", "raises", "strengthened", "tightened", "increased", "toughened", "enhanced",
        "sharpened", "updated", "doubled",
    ]
    private static let ambitions: WordSet = ["target", "targets", "goal", "goals", "ambition", "ambitions"]
    /// In tokens: from the verb to the target that it moves.
    private static let reach = 9
    private static let particles: WordTable<WordSet> = [
        "brought": ["forward"], "bring": ["forward"], "brings": ["forward"], "pushed": ["back"],
        "moved": ["up", "forward"], "put": ["off"],
        "delayed": [], "postponed": [], "advanced": [], "accelerated": [],
    ]
    private static let marks: WordSet = [
        "target", "goal", "pledge", "plan", "commitment", "aim", "deadline", "promise", "exit", "phase", "ban", "date",
    ]
}
