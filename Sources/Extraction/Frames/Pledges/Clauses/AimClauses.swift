import Chronicle

/// Finds clauses that tell an aim by its noun: `has made 3 percent his ambition`, `set a target of 3 percent`, `with the
/// aim of reaching 3 percent`, `its goal of 3 percent by 2030`.
struct AimClauses {
    private let scene: Scene
    private let subjects: PledgerFinder
    private let ownership: Ownership
    private let conditions: Conditions
    private let bounds: ClauseBounds
    private let deadlines: Deadlines
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        subjects = PledgerFinder(scene: scene)
        ownership = Ownership(scene: scene)
        conditions = Conditions(scene: scene)
        bounds = ClauseBounds(scene: scene)
        deadlines = Deadlines(scene: scene)
    }

    /// `set a target of`, `announced a goal of`: the noun tells that it is an aim.
    func isLedTo(by token: Int, in body: Range<Int>) -> Bool {
        guard ["set", "sets", "setting", "announced", "announces", "adopted"].contains(table[token].lower) else {
            return false
        }
        let near = token + 1..<min(body.upperBound, token + 7)
        return near.contains { index in
            table.is(index, .aim)
                && clause(at: index, in: body) != nil
        }
    }

    /// - Parameter noun: where a noun of aiming may stand.
    func clause(at noun: Int, in body: Range<Int>) -> PledgeClause? {
        guard table.is(noun, .aim), !conditions.hasCondition(body) else { return nil }
        let span = body.lowerBound..<max(bounds.end(of: noun + 1, in: body), noun + 1)
        return made(at: noun, span) ?? taken(at: noun, span) ?? companion(at: noun, span) ?? owned(at: noun, span)
    }

    /// `made N his ambition`: the figure stands between the verb and the noun.
    private func made(at noun: Int, _ span: Range<Int>) -> PledgeClause? {
        guard isPossessive(noun - 1, span), let verb = verb(before: noun - 1, AimClauses.making, span),
            !scene.figures.starting(in: verb..<noun).isEmpty
        else { return nil }
        return clause(verb: verb, noun: noun, span)
    }

    /// `set itself a goal of N`, `has an ambition to reach N`: only adjectives stand between the verb and the noun.
    private func taken(at noun: Int, _ span: Range<Int>) -> PledgeClause? {
        guard ["of", "to", "for"].contains(table.lower(noun + 1)) else { return nil }
        var verb = noun - 1
        while verb > span.lowerBound, noun - verb < 7, !AimClauses.taking.contains(table[verb].lower) {
            guard AimClauses.isModifier(table[verb]) else { return nil }
            verb -= 1
        }
        guard verb >= span.lowerBound, AimClauses.taking.contains(table[verb].lower), noun - verb > 1 else {
            return nil
        }
        return clause(verb: verb, noun: noun, span)
    }

    /// `with the aim of reaching N`: of whoever the sentence is about.
    private func companion(at noun: Int, _ span: Range<Int>) -> PledgeClause? {
        guard ["of", "to"].contains(table.lower(noun + 1)), ["the", "an", "a"].contains(table.lower(noun - 1)),
            table.lower(noun - 2) == "with", noun - 2 >= span.lowerBound,
            let party = scene.parties.starting(in: span.lowerBound..<noun).first(where: { scene.resolved[$0] != nil })
        else { return nil }
        let subject = PledgerFinder.Subject(.party(party), start: scene.index[party].tokens.lowerBound)
        return clause(subject, noun - 2..<noun + 1, span)
    }

    /// `Britain's goal of N by T`, `its goal of N by T`; without a term it is named in passing, and a promise no more.
    private func owned(at noun: Int, _ span: Range<Int>) -> PledgeClause? {
        guard opensValue(noun + 1),
            !scene.figures.starting(in: noun..<span.upperBound).isEmpty,
            scene.times.starting(in: noun..<span.upperBound).contains(where: {
                [.by, .within].contains($0.kind) || deadlines.isAhead($0)
            }),
            !(max(span.lowerBound, noun - 6)..<noun).contains(where: { AimClauses.settling.contains(table[$0].lower) }),
            let owner = ownership.owner(of: noun, from: span.lowerBound)
        else { return nil }
        let subject = PledgerFinder.Subject(owner, start: noun)
        return clause(subject, noun..<noun + 1, span)
    }

    /// `goal of N`, `target is N`, `goal for 2030 is N`.
    private func opensValue(_ token: Int) -> Bool {
        if ["of", "is", "was", "to"].contains(table.lower(token)) { return true }
        guard ["for", "by"].contains(table.lower(token)) else { return false }
        return (token + 1..<token + 5).contains { ["is", "was"].contains(table.lower($0)) }
    }

    private func clause(verb: Int, noun: Int, _ span: Range<Int>) -> PledgeClause? {
        let tense: Inflection.Tense = table[verb].lower.hasSuffix("ing") ? .gerund : .past
        let group = VerbGroup(before: verb, tense: tense, in: table, from: span.lowerBound)
        guard !group.isPassive, !group.isHypothetical, group.modality == .actual,
            let subject = subjects.subject(before: group.start, from: span.lowerBound)
        else { return nil }
        return clause(subject, verb..<noun + 1, span)
    }

    private func clause(_ subject: PledgerFinder.Subject, _ words: Range<Int>, _ span: Range<Int>) -> PledgeClause? {
        guard !conditions.isUnasserted(at: subject.start, in: span) else { return nil }
        return PledgeClause(
            parties: subject.parties, body: subject.body, start: subject.start, verb: words, commitment: .aimed,
            modality: .actual, isPerfect: true,
            needsFigure: false, needsTerm: true, isWhole: false, end: span.upperBound)
    }

    private func verb(before token: Int, _ forms: WordSet, _ span: Range<Int>) -> Int? {
        (max(span.lowerBound, token - AimClauses.reach)..<max(span.lowerBound, token)).last {
            forms.contains(table[$0].lower)
        }
    }

    /// `his`, `the government's`.
    private func isPossessive(_ token: Int, _ span: Range<Int>) -> Bool {
        var token = token
        while token > span.lowerBound, AimClauses.adjectives.contains(table[token].lower) { token -= 1 }
        return token >= span.lowerBound
            && (["his", "her", "its", "their", "our", "my", "'s"].contains(table[token].lower)
                || table[token].lower == "'")
    }

    private static func isModifier(_ token: Token) -> Bool {
        token.isWord && !token.isCapitalised && !unfit.contains(token.lower) || token.lower == "-"
    }

    /// In tokens: from the verb to the noun that it makes of its object.
    private static let reach = 14
    /// What shows that the verb before is no verb of taking an aim: `has failed to reach the target`.
    private static let unfit: WordSet = [
        "to", "of", "for", "not", "its", "their", "his", "her", "failed", "missed", "dropped", "reached", "met",
        "abandoned", "exceeded", "hit", "below", "above",
    ]
    private static let adjectives: WordSet = [
        "own", "new", "declared", "stated", "official", "national", "long", "term", "-", "spending", "defence",
        "defense", "military", "climate", "main", "old", "previous", "current",
    ]
    private static let making: WordSet = [
        "make", "makes", "made", "making", "called", "calls", "declared", "named",
    ]
    private static let taking: WordSet = [
        "set", "sets", "setting", "has", "have", "had", "adopted", "adopts", "declared", "announced", "announces",
        "named", "voiced", "stated", "formulated", "fixed", "defined", "outlined",
    ]
    /// What is done to an aim already known.
    private static let settling: WordSet = [
        "reached", "reach", "met", "meet", "hit", "missed", "miss", "achieved", "achieve", "dropped", "abandoned",
        "scrapped", "below", "above", "against", "beyond", "under", "over", "toward", "towards", "criticised",
        "rejected", "questioned",
    ]
}
