import Chronicle

/// Finds clauses that tell what somebody will do: `Britain will spend`, `The two are to finance`.
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

    static let openers = Auxiliaries.openers.union(["should"])

    /// - Parameter attribution: who says it; only so does `would` tell of the future.
    func clause(at token: Int, in body: Range<Int>, said attribution: Attribution?) -> PledgeClause? {
        if table[token].lower == "should" { return ownDuty(at: token, in: body, said: attribution) }
        let isToBe = Auxiliaries.isToBe(table, token)
        guard var verb = Auxiliaries.verb(behind: token, table) else { return nil }
        var isNegated = false
        var isDropped = false
        while verb < body.upperBound,
            table.is(verb, .adverb) || ["not", "no", "longer"].contains(table[verb].lower)
        {
            if ["not", "no"].contains(table[verb].lower) { isNegated = true }
            if table[verb].lower == "longer" { isDropped = true }
            verb += 1
        }
        if table.lower(verb) == "more", table.lower(verb + 1) == "than" { verb += 2 }
        guard verb < body.upperBound else { return nil }
        if table[token].lower == "would" {
            guard attribution != nil || conditions.isUnderPlan(body), !conditions.hasCondition(body) else { return nil }
        }
        guard table.is(verb, .action) || isBecoming(verb), !isMeeting(verb, in: body),
            let subject = subjects.subject(before: token, from: body.lowerBound), !subject.isRelative,
            !conditions.isUnasserted(at: subject.start, in: body)
        else { return nil }
        if ["receive", "get"].contains(table[verb].lower), isGivenMoney(verb, in: body) { return nil }
        let isOwn = subject.parties.isEmpty && subject.body == nil && scene.segments.quotation(at: token) != nil
        let isPersonal = isOwn || subject.parties.contains(where: isPersonal)
        return PledgeClause(
            parties: subject.parties, body: subject.body, start: subject.start, verb: token..<verb + 1,
            commitment: isDropped ? .withdrawn : .pledged,
            modality: isNegated && !isDropped ? .negated : .actual, isPerfect: false,
            needsFigure: isToBe && isPersonal,
            needsTerm: isPersonal || IntentionClauses.vague.contains(table[verb].lower), isWhole: false,
            end: bounds.end(of: verb + 1, in: body))
    }

    /// `will receive 30 million euros`: promised by others.
    private func isGivenMoney(_ verb: Int, in body: Range<Int>) -> Bool {
        let object = verb + 1..<max(verb + 1, min(body.upperBound, verb + IntentionClauses.reach))
        return scene.figures.starting(in: object).first?.kind == .money
    }

    /// `will be carbon neutral`, `will become coal-free`.
    private func isBecoming(_ verb: Int) -> Bool {
        ["be", "become", "go", "turn"].contains(table[verb].lower)
            && (verb + 1..<verb + 5).contains { ["neutral", "neutrality", "net", "free"].contains(table.lower($0)) }
            && (verb + 1..<verb + 5).contains {
                table.is($0, .emissions) || ["zero", "coal"].contains(table.lower($0))
            }
    }

    /// `will meet Macron`, `is to host the leaders of the G7`: people only come together.
    private func isMeeting(_ verb: Int, in body: Range<Int>) -> Bool {
        guard IntentionClauses.gathering.contains(table[verb].lower) else { return false }
        let object = verb + 1..<min(body.upperBound, verb + IntentionClauses.reach)
        if table[verb].lower == "meet" { return !object.contains { IntentionClauses.met.contains(table[$0].lower) } }
        if ["see", "receive"].contains(table[verb].lower) {
            return table.lower(verb + 1) == "with" || scene.parties.starting(in: object.prefix(2)).first != nil
        }
        return object.contains { IntentionClauses.gatherings.contains(table[$0].lower) }
    }

    /// In tokens: from a verb to what it brings about.
    private static let reach = 8
    /// What is met by keeping to it.
    private static let met: WordSet = [
        "target", "targets", "goal", "goals", "commitment", "commitments", "obligation", "obligations", "pledge",
        "pledges", "promise", "promises", "demand", "demands", "need", "needs", "cost", "costs", "deadline", "standard",
        "standards", "requirement", "requirements", "criteria", "conditions", "mark", "guideline", "benchmark",
        "threshold", "percent", "%", "bill", "quota",
    ]
    private static let gathering: WordSet = ["meet", "see", "receive", "host", "lead", "open", "close"]
    private static let gatherings: WordSet = [
        "summit", "conference", "talks", "meeting", "leaders", "ministers", "forum", "delegation", "council", "session",
        "visit",
    ]

    /// `Estonia should raise its spending to N, its prime minister said`: what one's own country should do is an aim.
    private func ownDuty(at token: Int, in body: Range<Int>, said attribution: Attribution?) -> PledgeClause? {
        guard let source = attribution?.parties.first, let speaker = scene.resolved[source],
            token + 1 < body.upperBound, table.is(token + 1, .action), !conditions.hasCondition(body),
            let subject = subjects.subject(before: token, from: body.lowerBound), subject.parties.count == 1,
            let named = subject.parties.first, case .body(let country) = scene.index[named].head,
            country.country != nil, scene.principal(of: speaker) == country, speaker != country,
            !conditions.isUnasserted(at: subject.start, in: body)
        else { return nil }
        return PledgeClause(
            parties: subject.parties, start: subject.start, verb: token..<token + 2, commitment: .aimed,
            modality: .actual, isPerfect: false, needsFigure: true, needsTerm: false, isWhole: false,
            end: bounds.end(of: token + 2, in: body))
    }

    private func isPersonal(_ party: Int) -> Bool {
        switch scene.index[party].head {
        case .pronoun(.first), .pronoun(.he), .pronoun(.she), .person: true
        default: false
        }
    }

    /// What everybody will do: a promise only with a figure or a term.
    private static let vague: WordSet = ["work", "remain", "assume", "see", "win", "stand", "shoulder", "come"]
}
