import Chronicle

/// Finds clauses that add up what somebody gives: `its assistance comes to N`, `Britain's aid is worth N to date`, `which
/// brings its contribution to N`, `raises what the bank has promised to N`.
struct TotalClauses {
    private let scene: Scene
    private let ownership: Ownership
    private let conditions: Conditions
    private let bounds: ClauseBounds
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        ownership = Ownership(scene: scene)
        conditions = Conditions(scene: scene)
        bounds = ClauseBounds(scene: scene)
    }

    static let openers = bringing.union(amounting)

    func clause(at token: Int, in body: Range<Int>) -> PledgeClause? {
        let word = table[token].lower
        if TotalClauses.bringing.contains(word) { return brought(at: token, in: body) }
        guard TotalClauses.amounting.contains(word), word != "worth" || isBeing(token - 1),
            let sum = sum(behind: token, in: body),
            let gift = gift(before: token, from: body.lowerBound)
        else { return nil }
        return clause(gift, sum, verb: token..<token + 1, body)
    }

    private struct Gift {
        let owner: Ownership.Owner
        let start: Int
    }

    /// `brings its contribution to N`, `takes what Norway has given to N`.
    private func brought(at verb: Int, in body: Range<Int>) -> PledgeClause? {
        let near = verb + 1..<min(body.upperBound, verb + TotalClauses.reach)
        guard let sum = scene.figures.starting(in: near).first(where: { $0.kind == .money }),
            let to = (verb + 1..<sum.tokens.lowerBound).last(where: { !isRounding($0) || table[$0].lower == "to" }),
            table[to].lower == "to",
            let gift = promised(behind: verb, before: to, in: body)
                ?? (TotalClauses.lifting.contains(table[verb].lower) ? nil : gift(before: to, from: verb + 1))
        else { return nil }
        return clause(gift, sum, verb: verb..<verb + 1, body)
    }

    /// `what the bank has pledged`, `the sum that Norway gives`.
    private func promised(behind verb: Int, before end: Int, in body: Range<Int>) -> Gift? {
        guard
            let pronoun = (verb + 1..<min(end, verb + 5)).first(where: { ["what", "that"].contains(table[$0].lower) }),
            let party = scene.index.starting(at: pronoun + 1), scene.resolved[party] != nil,
            (scene.index[party].tokens.upperBound..<end).contains(where: { isGiving($0) })
        else { return nil }
        return Gift(owner: .party(party), start: verb)
    }

    private func isGiving(_ token: Int) -> Bool {
        table.cues.pledgeVerbs[table[token].lower]?.contains { [.commits, .commitsFigure].contains($0.verb.effect) }
            == true
    }

    /// The sum right behind a verb, over words that only round it.
    private func sum(behind verb: Int, in body: Range<Int>) -> FigureMention? {
        let near = verb + 1..<min(body.upperBound, verb + TotalClauses.rounding)
        guard let sum = scene.figures.starting(in: near).first, sum.kind == .money,
            (verb + 1..<sum.tokens.lowerBound).allSatisfy(isRounding)
        else { return nil }
        return sum
    }

    /// A noun of giving that says whose it is, with no other verb between it and the one that adds up.
    private func gift(before verb: Int, from start: Int) -> Gift? {
        var noun = verb - 1
        while noun >= start, verb - noun < TotalClauses.reach, !TotalClauses.stops.contains(table[noun].lower) {
            if TotalClauses.gifts.contains(table[noun].lower) {
                guard let owner = ownership.owner(of: noun, from: start), owner != .ownSide || isOurs(noun, start)
                else { return nil }
                return Gift(owner: owner, start: noun)
            }
            noun -= 1
        }
        return nil
    }

    private func isBeing(_ token: Int) -> Bool {
        var token = token
        while table.is(token, .adverb) || table.lower(token) == "now" { token -= 1 }
        return ["is", "are", "was", "were", "be", "being"].contains(table.lower(token))
    }

    private func isOurs(_ noun: Int, _ start: Int) -> Bool {
        (max(start, noun - 4)..<noun).contains { ["our", "its", "their"].contains(table[$0].lower) }
    }

    private func isRounding(_ token: Int) -> Bool {
        TotalClauses.rounders.contains(table[token].lower) || table.is(token, .adverb)
    }

    private func clause(_ gift: Gift, _ sum: FigureMention, verb: Range<Int>, _ body: Range<Int>) -> PledgeClause? {
        let subject = PledgerFinder.Subject(gift.owner, start: gift.start)
        guard !conditions.hasCondition(body), !conditions.isForecast(body),
            !conditions.isUnasserted(at: gift.start, in: body)
        else { return nil }
        return PledgeClause(
            parties: subject.parties, body: subject.body, start: gift.start, verb: verb,
            commitment: isKept(behind: sum.tokens.upperBound, in: body) ? .met : .pledged, modality: .actual,
            isPerfect: true, needsFigure: true, needsTerm: false, isWhole: false,
            end: bounds.end(of: sum.tokens.upperBound, in: body), target: sum)
    }

    /// `to date`, `so far`: what has been given already.
    private func isKept(behind token: Int, in body: Range<Int>) -> Bool {
        (body.lowerBound..<min(body.upperBound, token + TotalClauses.rounding)).contains {
            let next = table.lower($0 + 1)
            return table[$0].lower == "to" && next == "date" || table[$0].lower == "so" && next == "far"
        }
    }

    /// In tokens: from a verb to the noun of giving or to the sum that it is brought to.
    private static let reach = 14
    /// In tokens: from a verb to its sum.
    private static let rounding = 7
    private static let bringing: WordSet = lifting.union([
        "brings", "brought", "bringing", "takes", "took", "taking", "pushes", "pushing",
    ])
    /// Their subject is mostly the giver himself.
    private static let lifting: WordSet = ["raises", "raised", "raising", "lifts", "lifted", "lifting"]
    private static let amounting: WordSet = [
        "worth", "totals", "totalled", "totaled", "exceeds", "exceeded", "amounts", "amounted", "amount", "comes",
        "came", "come", "stands", "stood", "reaches", "reached", "runs", "adds", "is", "was", "are", "were", "be",
    ]
    private static let gifts: WordSet = [
        "contribution", "contributions", "aid", "assistance", "help", "support", "pledge", "pledges", "donation",
        "donations", "commitment", "commitments", "package", "gift", "gifts", "deliveries", "share",
    ]
    private static let rounders: WordSet = [
        "to", "at", "up", "about", "some", "around", "nearly", "almost", "over", "more", "than", "least", "well", "now",
        "roughly", "just", "under", "less", "an", "estimated", "a", "total", "of", "worth", "approximately", "another",
        "close",
    ]
    private static let stops: WordSet = [
        ";", ":", "that", "which", "said", "says", "and", "but", "while", "has", "have", "had", "from",
    ]
}
