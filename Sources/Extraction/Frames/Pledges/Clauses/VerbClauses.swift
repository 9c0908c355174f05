import Chronicle

/// Finds clauses whose verb commits, gives, keeps, refuses or drops: `pledged to`, `has earmarked N`, `ruled out`.
struct VerbClauses {
    private let scene: Scene
    private let subjects: PledgerFinder
    private let conditions: Conditions
    private let bounds: ClauseBounds
    private let particles: VerbParticles
    private let objects: VerbObjects
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        subjects = PledgerFinder(scene: scene)
        conditions = Conditions(scene: scene)
        bounds = ClauseBounds(scene: scene)
        particles = VerbParticles(scene: scene)
        objects = VerbObjects(scene: scene)
    }

    /// - Parameter isReported: a source says it, so that `would` tells of the future.
    func clause(at token: Int, in body: Range<Int>, isReported: Bool) -> PledgeClause? {
        guard let senses = table.cues.pledgeVerbs[table[token].lower] else { return nil }
        if let agreed = agreedMark(token, senses.map(\.verb.effect), in: body) { return agreed }
        for (verb, tense) in senses where particles.stand(behind: token, of: verb, in: body) {
            if let clause = clause(at: token, verb, tense, in: body, isReported: isReported) { return clause }
        }
        return nil
    }

    private func clause(
        at token: Int, _ verb: PledgeVerb, _ tense: Inflection.Tense, in body: Range<Int>, isReported: Bool
    ) -> PledgeClause? {
        let group = VerbGroup(before: token, tense: tense, in: table, from: body.lowerBound)
        let isState = verb.inflection.base == "commit" && group.isPassive
        if group.isPassive, verb.effect == .drops { return droppedThing(token, group, in: body) }
        if group.isPassive, !isState, table.lower(token + 1) == "by" { return byAgents(token, verb, group, in: body) }
        guard !group.isHypothetical, !group.isPassive || isState, fits(tense, group, token),
            !isBareInfinitive(group, token), !isNeverGiven(verb, group),
            verb.effect != .drops || objects.hasObject(token),
            !objects.isTold(verb, token), !objects.isReckoned(verb, token),
            verb.effect != .commitsMoney || objects.isMoney(token, in: body),
            let subject = subjects.subject(before: group.start, from: body.lowerBound),
            !conditions.isUnasserted(at: subject.start, in: body), !objects.isOwnMovement(verb, token),
            objects.aimsAtDeed(verb, token),
            !isCounterfactual(group, token, in: body, isReported: isReported)
        else { return nil }
        let target = antecedent(of: subject.start, verb: token, in: body)
        if target == nil, isBackReference(subject.start) { return nil }
        guard !isObserved(verb, tense, group, from: token, in: body) else { return nil }
        let effect = particles.denyRequest(behind: token, of: verb) ? .refuses : verb.effect
        var modality = effect == .refuses ? .negated : group.modality
        if modality == .expected, (group.start..<token).contains(where: { Auxiliaries.isModal(table, $0) }) {
            modality = .actual
        }
        let isPostposed = verb.effect == .commits && isPostposed(token, subject.start, in: body)
        let needsFigure =
            [.commitsFigure, .commitsMoney].contains(verb.effect)
            || verb.effect == .delivers && verb.particles.isEmpty
        return PledgeClause(
            parties: subject.parties, body: subject.body, start: isPostposed ? body.lowerBound : subject.start,
            verb: token..<token + 1, commitment: commitment(effect, group), modality: modality,
            isPerfect: group.isPerfect || isState, needsFigure: needsFigure,
            needsTerm: verb.effect == .aims && isPronoun(subject),
            isWhole: verb.effect == .commits && target == nil, end: bounds.end(of: token + 1, in: body),
            isPostposed: isPostposed, target: target)
    }

    /// `Help will go on, the minister promised on Monday.`
    private func isPostposed(_ token: Int, _ start: Int, in body: Range<Int>) -> Bool {
        guard start - 1 > body.lowerBound, [",", "”", "\""].contains(table[start - 1].lower) else { return false }
        let next = table.lower(token + 1)
        return [".", ","].contains(next) || ["on", "in", "at", "after", "before", "during"].contains(next)
            || scene.times.starting(in: token + 1..<token + 2).first != nil
    }

    /// What `they want` is mostly no aim of a state.
    private func isPronoun(_ subject: PledgerFinder.Subject) -> Bool {
        subject.parties.contains { party in
            if case .pronoun = scene.index[party].head { scene.index[party].head != .pronoun(.it) } else { false }
        }
    }

    /// `the 2% that the allies agreed`, `a mark of 2%, which they promised`: what the clause says something of.
    private func antecedent(
        of start: Int, verb: Int, in body: Range<Int>, isRelative: Bool = false
    ) -> FigureMention? {
        let hasPronoun = ["that", "which"].contains(table.lower(start - 1))
        let isRelative = isRelative || hasPronoun
        let near = max(body.lowerBound, start - VerbClauses.antecedentReach)..<max(body.lowerBound, start)
        guard let figure = scene.figures.starting(in: near).last,
            scene.figures.starting(in: verb + 1..<min(body.upperBound, verb + VerbClauses.antecedentReach)).isEmpty
        else { return nil }
        let between = figure.tokens.upperBound..<max(figure.tokens.upperBound, hasPronoun ? start - 1 : start)
        let isBeside = between.allSatisfy { token in
            Benchmarks.marks.contains(table[token].lower) || VerbClauses.linking.contains(table[token].lower)
        }
        return isBeside && (isRelative || !between.contains { table[$0].lower == "," }) ? figure : nil
    }

    /// `a plan on which they had agreed`: what is promised was told before.
    private func isBackReference(_ start: Int) -> Bool {
        let pronoun = ["its", "their"].contains(table.lower(start - 1)) ? start - 2 : start - 1
        return table.lower(pronoun) == "which" && ["on", "to", "upon"].contains(table.lower(pronoun - 1))
    }

    /// `allocated 2.4% of its output in 2022`: a level of the past, no promise.
    private func isObserved(
        _ verb: PledgeVerb, _ tense: Inflection.Tense, _ group: VerbGroup, from token: Int, in body: Range<Int>
    ) -> Bool {
        guard verb.effect == .commitsFigure, tense == .past, group.modality == .actual, let published = scene.published,
            let kind = scene.figures.starting(in: token..<body.upperBound).first?.kind,
            kind == .shareOfOutput || kind == .percent
        else { return false }
        return scene.times.starting(in: body).contains { time in
            time.kind == .at && time.date.latest.map { $0.year < published.year } == true
        }
    }

    /// In tokens: from a figure to the clause that says who promised it, and from a verb to its own figure.
    private static let antecedentReach = 9
    private static let linking: WordSet = [
        "of", "gdp", "defence", "defense", "spending", "military", "on", "for", ",", "the", "figure",
    ]

    /// `the 2% target agreed by NATO in 2014`, `a mark of 2%, set by the allies`: a participle behind what was promised.
    private func agreedMark(_ token: Int, _ effects: [PledgeVerb.Effect], in body: Range<Int>) -> PledgeClause? {
        guard effects.contains(where: { [.commits, .commitsFigure].contains($0) }), token > body.lowerBound,
            table.lower(token + 1) == "by", let target = antecedent(of: token, verb: token, in: body, isRelative: true)
        else { return nil }
        let parties = subjects.enumeration(from: token + 2, in: body)
        guard !parties.isEmpty else { return nil }
        return PledgeClause(
            parties: parties, start: token, verb: token..<token + 1, commitment: .pledged, modality: .actual,
            isPerfect: true, needsFigure: true, needsTerm: false, isWhole: false,
            end: bounds.end(of: token + 1, in: body), target: target)
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
        case .commits, .commitsFigure, .commitsMoney, .refuses: .pledged
        case .delivers: group.modality == .expected ? .pledged : .met
        case .drops: .withdrawn
        case .aims: .aimed
        }
    }

    /// `would have cut`, and `would give` where nobody says it or a condition stands beside it.
    private func isCounterfactual(_ group: VerbGroup, _ token: Int, in body: Range<Int>, isReported: Bool) -> Bool {
        guard (group.start..<token).contains(where: { table[$0].lower == "would" }) else { return false }
        return !isReported || group.isPerfect || conditions.hasCondition(body)
    }

    /// `The purchase of two ships has been dropped.`
    private func droppedThing(_ token: Int, _ group: VerbGroup, in body: Range<Int>) -> PledgeClause? {
        guard !group.isHypothetical, group.modality == .actual, !conditions.hasCondition(body),
            body.lowerBound..<group.start ~= group.start - 1,
            (body.lowerBound..<group.start).contains(where: { table.is($0, .droppable) })
        else { return nil }
        return PledgeClause(
            parties: [], start: body.lowerBound, verb: token..<token + 1, commitment: .withdrawn, modality: .actual,
            isPerfect: false, needsFigure: false, needsTerm: false, isWhole: true, end: token + 1)
    }

    /// `push allies to increase`: whoever stands before a bare infinitive is asked to do it.
    private func isBareInfinitive(_ group: VerbGroup, _ token: Int) -> Bool {
        let words = (group.start..<token).filter { !table.is($0, .adverb) }
        return !words.isEmpty && words.allSatisfy { table[$0].lower == "to" }
    }

    /// `has not committed to`: neither a promise nor a refusal.
    private func isNeverGiven(_ verb: PledgeVerb, _ group: VerbGroup) -> Bool {
        group.modality == .negated && group.isPerfect && verb.effect != .refuses
    }

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
