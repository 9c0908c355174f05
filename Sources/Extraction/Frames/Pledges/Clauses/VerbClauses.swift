import Chronicle

/// Finds clauses whose verb commits, gives, keeps, refuses or drops: `pledged to`, `has earmarked N`, `ruled out`.
struct VerbClauses {
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
        guard let senses = table.cues.pledgeVerbs[table[token].lower] else { return nil }
        for (verb, tense) in senses where verb.particles.isEmpty || hasParticle(of: verb, token) {
            if let clause = clause(at: token, verb, tense, in: body) { return clause }
        }
        return nil
    }

    /// Right behind the verb, or behind its date: `agreed on Monday to`.
    private func hasParticle(of verb: PledgeVerb, _ token: Int) -> Bool {
        if verb.particles.contains(table.lower(token + 1)) { return true }
        guard let time = scene.times.starting(in: token + 1..<token + 3).first else { return false }
        return verb.particles.contains("to") && table.lower(time.tokens.upperBound) == "to"
    }

    private func clause(
        at token: Int, _ verb: PledgeVerb, _ tense: Inflection.Tense, in body: Range<Int>
    ) -> PledgeClause? {
        let group = VerbGroup(before: token, tense: tense, in: table, from: body.lowerBound)
        let isState = verb.inflection.base == "commit" && group.isPassive
        if group.isPassive, verb.effect == .drops { return droppedThing(token, group, in: body) }
        if group.isPassive, !isState, table.lower(token + 1) == "by" { return byAgents(token, verb, group, in: body) }
        guard !group.isHypothetical, !group.isPassive || isState, fits(tense, group, token),
            let subject = subjects.subject(before: group.start, from: body.lowerBound),
            !conditions.isUnasserted(at: subject.start, in: body), !isOwnMovement(verb, token)
        else { return nil }
        var modality = verb.effect == .refuses ? .negated : group.modality
        if modality == .expected, (group.start..<token).contains(where: { Auxiliaries.isModal(table, $0) }) {
            modality = .actual
        }
        let needsFigure = verb.effect == .commitsFigure || verb.effect == .delivers && verb.particles.isEmpty
        return PledgeClause(
            parties: subject.parties, body: subject.body, start: subject.start, verb: token..<token + 1,
            commitment: commitment(verb.effect, group), modality: modality, isPerfect: group.isPerfect || isState,
            needsFigure: needsFigure, needsTerm: false, isWhole: verb.effect == .commits,
            end: bounds.end(of: token + 1, in: body))
    }

    /// `has been signed by A, B and C`: what is promised stands before the verb.
    private func byAgents(
        _ token: Int, _ verb: PledgeVerb, _ group: VerbGroup, in body: Range<Int>
    ) -> PledgeClause? {
        let parties = subjects.enumeration(from: token + 2, in: body)
        guard !group.isHypothetical, !parties.isEmpty, !conditions.hasCondition(body) else { return nil }
        let isArranged = (group.start..<token).contains {
            Auxiliaries.isToBe(table, $0) || Auxiliaries.isModal(table, $0)
        }
        return PledgeClause(
            parties: parties, start: body.lowerBound, verb: token..<token + 1,
            commitment: commitment(verb.effect, group), modality: isArranged ? .actual : group.modality,
            isPerfect: group.isPerfect, needsFigure: verb.effect == .commitsFigure, needsTerm: false, isWhole: true,
            end: bounds.end(of: token + 1, in: body))
    }

    private func commitment(_ effect: PledgeVerb.Effect, _ group: VerbGroup) -> Commitment {
        switch effect {
        case .commits, .commitsFigure, .refuses: .pledged
        case .delivers: group.modality == .expected ? .pledged : .met
        case .drops: .withdrawn
        case .aims: .aimed
        }
    }

    /// `ruled out coming`: staying away breaks no promise.
    private func isOwnMovement(_ verb: PledgeVerb, _ token: Int) -> Bool {
        if verb.effect == .refuses, table.lower(token + 1) == "to" {
            return !table.is(token + 2, .action) || table.lower(token + 2) == "give"
        }
        return verb.effect == .refuses
            && ["coming", "attending", "travelling", "traveling", "going", "taking"].contains(table.lower(token + 2))
    }

    /// `The purchase of two ships has been dropped.`
    private func droppedThing(_ token: Int, _ group: VerbGroup, in body: Range<Int>) -> PledgeClause? {
        guard !group.isHypothetical, group.modality == .actual, !conditions.hasCondition(body),
            body.lowerBound..<group.start ~= group.start - 1,
            (body.lowerBound..<group.start).contains(where: { VerbClauses.droppable.contains(table[$0].lower) })
        else { return nil }
        return PledgeClause(
            parties: [], start: body.lowerBound, verb: token..<token + 1, commitment: .withdrawn, modality: .actual,
            isPerfect: false, needsFigure: false, needsTerm: false, isWhole: true, end: token + 1)
    }

    private static let droppable: Set<String> = [
        "purchase", "order", "plan", "plans", "pledge", "promise", "target", "goal", "commitment", "deal", "package",
    ]

    private func fits(_ tense: Inflection.Tense, _ group: VerbGroup, _ token: Int) -> Bool {
        switch tense {
        case .past, .third: return true
        case .participle: return group.start < token
        case .base:
            let subject = table.lower(group.start - 1)
            return group.modality != .actual || ["they", "we"].contains(subject) || subject.hasSuffix("s")
        case .gerund:
            return (group.start..<token).contains { ["is", "are", "was", "were", "been"].contains(table[$0].lower) }
        }
    }
}
