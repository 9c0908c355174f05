import Chronicle

/// Finds the clauses of a sentence in which somebody commits, intends, gives, keeps or drops.
struct PledgeClauses {
    let scene: Scene
    private let subjects: PledgerFinder
    private let conditions: Conditions
    private let aims: AimClauses
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        subjects = PledgerFinder(scene: scene)
        conditions = Conditions(scene: scene)
        aims = AimClauses(scene: scene)
    }

    /// - Parameter attribution: who the sentence is attributed to, and where the verb of saying stands.
    func clause(at token: Int, in body: Range<Int>, said attribution: Attribution?) -> PledgeClause? {
        if isModal(token) || isToBe(token) { return intention(at: token, in: body, isReported: attribution != nil) }
        if let aim = aims.clause(at: token, in: body, end: end(of: token + 1, in: body)) { return aim }
        guard let senses = PledgeVerbs.byForm[table[token].lower], !leadsToAim(token, body) else { return nil }
        if let attribution, attribution.cue.contains(token), [.behind, .inverted].contains(attribution.placement) {
            return nil
        }
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
        if modality == .expected, (group.start..<token).contains(where: isModal) { modality = .actual }
        let needsFigure = verb.effect == .commitsFigure || verb.effect == .delivers && verb.particles.isEmpty
        return PledgeClause(
            parties: subject.parties, start: subject.start, verb: token..<token + 1,
            commitment: commitment(verb.effect, group), modality: modality, isPerfect: group.isPerfect || isState,
            needsFigure: needsFigure, needsTerm: false, isWhole: verb.effect == .commits,
            end: end(of: token + 1, in: body))
    }

    /// `set a target of`, `announced a goal of`: the noun tells that it is an aim.
    private func leadsToAim(_ token: Int, _ body: Range<Int>) -> Bool {
        guard ["set", "sets", "setting", "announced", "announces", "adopted"].contains(table[token].lower) else {
            return false
        }
        let near = token + 1..<min(body.upperBound, token + 7)
        return near.contains { index in
            AimClauses.nouns.contains(table[index].lower)
                && aims.clause(at: index, in: body, end: end(of: index + 1, in: body)) != nil
        }
    }

    /// `has been signed by A, B and C`: what is promised stands before the verb.
    private func byAgents(
        _ token: Int, _ verb: PledgeVerb, _ group: VerbGroup, in body: Range<Int>
    ) -> PledgeClause? {
        let parties = subjects.enumeration(from: token + 2, in: body)
        guard !group.isHypothetical, !parties.isEmpty, !conditions.hasCondition(body) else { return nil }
        let isArranged = (group.start..<token).contains { isToBe($0) || isModal($0) }
        return PledgeClause(
            parties: parties, start: body.lowerBound, verb: token..<token + 1,
            commitment: commitment(verb.effect, group), modality: isArranged ? .actual : group.modality,
            isPerfect: group.isPerfect, needsFigure: verb.effect == .commitsFigure, needsTerm: false, isWhole: true,
            end: end(of: token + 1, in: body))
    }

    /// `Sweden adds N and Denmark M`: a party with a figure or a term right behind it, and no verb.
    func elided(behind clause: PledgeClause, in body: Range<Int>) -> [PledgeClause] {
        guard !clause.parties.isEmpty, clause.verb.upperBound < body.upperBound else { return [] }
        let behind = scene.parties.starting(in: clause.verb.upperBound..<body.upperBound)
        return behind.compactMap { party in
            let tokens = scene.index[party].tokens
            guard ["and", ",", ";", "while"].contains(table.lower(tokens.lowerBound - 1)),
                startsAmount(tokens.upperBound)
            else { return nil }
            return PledgeClause(
                parties: [party], start: tokens.lowerBound, verb: clause.verb, commitment: clause.commitment,
                modality: clause.modality, isPerfect: clause.isPerfect, needsFigure: false, needsTerm: true,
                isWhole: false, end: end(of: tokens.upperBound, in: body), context: clause.tokens)
        }
    }

    private func startsAmount(_ token: Int) -> Bool {
        scene.figures.starting(in: token..<token + 3).contains { figure in
            (token..<figure.tokens.lowerBound).allSatisfy { PledgeClauses.approximators.contains(table[$0].lower) }
        } || scene.times.starting(in: token..<token + 2).contains { $0.tokens.lowerBound == token && $0.kind == .by }
    }

    private static let approximators: Set<String> = [
        "about", "some", "around", "nearly", "almost", "over", "more", "than", "at", "least", "another", "a", "further",
    ]

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
            return !PledgeVerbs.actions.contains(table.lower(token + 2)) || table.lower(token + 2) == "give"
        }
        return verb.effect == .refuses
            && ["coming", "attending", "travelling", "traveling", "going", "taking"].contains(table.lower(token + 2))
    }

    /// `The purchase of two ships has been dropped.`
    private func droppedThing(_ token: Int, _ group: VerbGroup, in body: Range<Int>) -> PledgeClause? {
        guard !group.isHypothetical, group.modality == .actual, !conditions.hasCondition(body),
            body.lowerBound..<group.start ~= group.start - 1,
            (body.lowerBound..<group.start).contains(where: { PledgeClauses.droppable.contains(table[$0].lower) })
        else { return nil }
        return PledgeClause(
            parties: [], start: body.lowerBound, verb: token..<token + 1, commitment: .withdrawn, modality: .actual,
            isPerfect: false, needsFigure: false, needsTerm: false, isWhole: true, end: token + 1)
    }

    private static let droppable: Set<String> = [
        "purchase", "order", "plan", "plans", "pledge", "promise", "target", "goal", "commitment", "deal", "package",
    ]

    // MARK: Intentions

    private func isModal(_ token: Int) -> Bool { ["will", "would", "'ll"].contains(table[token].lower) }

    /// `is to`, `are to`.
    private func isToBe(_ token: Int) -> Bool {
        ["is", "are"].contains(table[token].lower) && table.lower(token + 1) == "to"
    }

    /// `Britain will spend`, `the budget is to grow`: the verb behind must be one of what states do.
    private func intention(at token: Int, in body: Range<Int>, isReported: Bool) -> PledgeClause? {
        var verb = token + (isToBe(token) ? 2 : 1)
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
            needsTerm: subject.parties.contains { isPersonal($0) }, isWhole: false, end: end(of: verb + 1, in: body))
    }

    private func isPersonal(_ party: Int) -> Bool {
        switch scene.index[party].head {
        case .pronoun(.first), .pronoun(.he), .pronoun(.she), .person: true
        default: false
        }
    }

    /// `200 million euros will go to Ukraine`, `the budget is to grow to`: a sum or a budget as the subject.
    private func thing(before token: Int, verb: Int, in body: Range<Int>) -> PledgeClause? {
        let isMoved = table[verb].lower == "be" && PledgeClauses.moving.contains(table.lower(verb + 1))
        guard isMoved || !PledgeClauses.costing.contains(table[verb].lower), !conditions.hasCondition(body) else {
            return nil
        }
        let near = max(body.lowerBound, token - 5)..<token
        let isMoney =
            near.contains { PledgeClauses.budgets.contains(table[$0].lower) }
            || scene.figures.starting(in: near).contains { $0.kind == .money }
        guard isMoney else { return nil }
        return PledgeClause(
            parties: [], start: max(body.lowerBound, token - 8), verb: token..<verb + 1, commitment: .pledged,
            modality: .actual, isPerfect: false, needsFigure: true, needsTerm: false, isWhole: false,
            end: end(of: verb + 1, in: body))
    }

    private static let budgets: Set<String> = [
        "budget", "spending", "expenditure", "outlays", "aid", "contribution", "share", "package", "funding",
    ]
    private static let moving: Set<String> = [
        "shifted", "spent", "invested", "allocated", "raised", "increased", "set", "paid", "given", "provided", "added",
        "earmarked", "used", "put", "made",
    ]
    private static let costing: Set<String> = ["cost", "take", "need", "require", "depend", "fall", "be"]

    // MARK: Bounds

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

    /// Where the next clause with a subject and a verb of its own begins.
    private func end(of start: Int, in body: Range<Int>) -> Int {
        var end = start
        while end < body.upperBound {
            let word = table[end].lower
            if word == ";" || word == "while" || word == "whereas" { break }
            if word == "and" || word == ",", let party = scene.index.starting(at: end + 1),
                isVerb(scene.index[party].tokens.upperBound)
            {
                break
            }
            end += 1
        }
        return end
    }

    private func isVerb(_ token: Int) -> Bool {
        let word = table.lower(token)
        return ["will", "would", "is", "has", "had", "are", "have", "was"].contains(word)
            || PledgeVerbs.byForm[word] != nil || SpeechVerbs.byForm[word] != nil
    }
}
