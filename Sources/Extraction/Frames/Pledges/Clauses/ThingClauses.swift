import Chronicle

/// Finds clauses that tell what is to become of goods, soldiers, help or duties: `Eight vehicles will be bought`, `American
/// tariffs will fall to`, `Two batteries are to be financed by Norway`.
struct ThingClauses {
    private let scene: Scene
    private let conditions: Conditions
    private let bounds: ClauseBounds
    private let ownership: Ownership
    private let subjects: PledgerFinder
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        conditions = Conditions(scene: scene)
        bounds = ClauseBounds(scene: scene)
        ownership = Ownership(scene: scene)
        subjects = PledgerFinder(scene: scene)
    }

    static let openers = Auxiliaries.openers.union(delivered)

    private struct Thing {
        let start: Int
        let noun: Int
        let owners: [Ownership.Owner]
    }

    /// - Parameter isReported: a source says it, so that `would` tells of the future and the thing may be the source's own.
    func clause(at token: Int, in body: Range<Int>, isReported: Bool) -> PledgeClause? {
        guard token > body.lowerBound, var verb = Auxiliaries.verb(behind: token, table),
            table[token].lower != "would" || isReported || conditions.isUnderPlan(body), !conditions.hasCondition(body),
            !conditions.isForecast(body),
            let thing = thing(before: token, from: body.lowerBound),
            !conditions.isUnasserted(at: thing.start, in: body)
        else { return nil }
        var isNegated = false
        while table.is(verb, .adverb) || ["not", "no", "longer"].contains(table.lower(verb)) {
            if table.lower(verb) == "not" { isNegated = true }
            verb += 1
        }
        guard verb < body.upperBound, let last = fate(at: verb) else { return nil }
        let isTold = isReported || conditions.isUnderPlan(body)
        return clause(thing, verb: token..<last + 1, body, isReported: isTold, .pledged, isNegated: isNegated)
    }

    /// `Ten howitzers have been delivered by France.`
    func delivery(at token: Int, in body: Range<Int>, isReported: Bool) -> PledgeClause? {
        guard ThingClauses.delivered.contains(table[token].lower), token - 2 > body.lowerBound,
            ["been", "were"].contains(table[token - 1].lower)
        else { return nil }
        let start = table[token - 1].lower == "been" ? token - 2 : token - 1
        guard table[token - 1].lower == "were" || ["have", "had", "has"].contains(table[start].lower),
            !conditions.hasCondition(body), let thing = thing(before: start, from: body.lowerBound)
        else { return nil }
        return clause(thing, verb: start..<token + 1, body, isReported: isReported, .met, isNegated: false)
    }

    private func clause(
        _ thing: Thing, verb: Range<Int>, _ body: Range<Int>, isReported: Bool, _ commitment: Commitment,
        isNegated: Bool
    ) -> PledgeClause? {
        let agents = subjects.agents(behind: verb.upperBound, in: body)
        guard !agents.isEmpty || !thing.owners.isEmpty || isReported || count(of: thing.noun) != nil else { return nil }
        var parties = agents
        var side: SubjectID?
        for owner in agents.isEmpty ? thing.owners : [] {
            switch owner {
            case .party(let party): parties.append(party)
            case .body(let id): side = id
            case .ownSide: break
            }
        }
        return PledgeClause(
            parties: parties, body: side, start: thing.start, verb: verb, commitment: commitment,
            modality: isNegated ? .negated : .actual, isPerfect: commitment == .met, needsFigure: commitment == .met,
            needsTerm: false, isWhole: false, end: bounds.end(of: verb.upperBound, in: body),
            target: count(of: thing.noun))
    }

    /// The verb that says what becomes of the thing: its last word.
    private func fate(at verb: Int) -> Int? {
        let word = table.lower(verb)
        guard word == "be" else { return ThingClauses.moving.contains(word) ? verb : nil }
        var next = verb + 1
        while table.is(next, .adverb) { next += 1 }
        return ThingClauses.treated.contains(table.lower(next)) ? next : nil
    }

    /// The first noun of a thing between the clause's start and its verb, with no other verb between.
    private func thing(before token: Int, from start: Int) -> Thing? {
        var first = token
        while first > start, token - first < ThingClauses.reach, !isStop(first - 1) { first -= 1 }
        guard let noun = (first..<token).first(where: isThing) else { return nil }
        var owners: [Ownership.Owner] = origins(of: noun, before: token)
        if owners.isEmpty, let owner = owner(of: noun, from: first) { owners = [owner] }
        return Thing(start: first, noun: noun, owners: owners)
    }

    /// Of `eight American soldiers` the demonym inside; a type's name (`eight M88 vehicles`) owns nothing.
    private func owner(of noun: Int, from start: Int) -> Ownership.Owner? {
        guard let count = count(of: noun) else { return ownership.owner(of: noun, from: start) }
        for mention in scene.mentions.starting(in: count.tokens) {
            if case .demonym(let id) = mention.kind { return .body(id) }
        }
        return ownership.owner(of: count.tokens.lowerBound, from: start)
    }

    private func isThing(_ token: Int) -> Bool {
        ThingClauses.things.contains(table[token].lower) || table.is(token, .arms) || table.is(token, .troops)
            || count(of: token) != nil
    }

    /// The figure that counts a noun.
    private func count(of noun: Int) -> FigureMention? {
        scene.figures.starting(in: max(0, noun - 7)..<noun).first {
            $0.tokens.upperBound == noun + 1 && ($0.kind == .count || $0.kind == .things)
        }
    }

    /// `troops from Nigeria and Benin`.
    private func origins(of noun: Int, before token: Int) -> [Ownership.Owner] {
        guard table.lower(noun + 1) == "from" else { return [] }
        let found = scene.parties.starting(in: noun + 2..<token).filter { scene.resolved[$0] != nil }
        return found.map { .party($0) }
    }

    private func isStop(_ token: Int) -> Bool {
        let word = table[token]
        return word.shape == .mark
            ? !ThingClauses.joining.contains(word.lower) : ThingClauses.stops.contains(word.lower)
    }

    /// In tokens: from a verb back to where its subject starts.
    private static let reach = 16
    private static let things: WordSet = [
        "tariffs", "tariff", "duties", "duty", "levies", "levy", "quotas", "quota", "ban", "restrictions", "controls",
        "help", "support", "assistance", "deliveries", "supplies", "aid", "warships", "soldiers", "forces", "police",
        "emissions", "capacity", "imports", "subsidies", "production", "gas", "lng", "electricity", "equipment",
        "ships", "jets",
        "visas", "army", "force", "contingent", "garrison", "navy", "exercises", "procurement", "vaccines", "medicines",
        "goods", "plants", "reactors", "battery",
        "system", "treatment", "medicine", "coal", "exit",
    ]
    private static let moving: WordSet = [
        "fall", "drop", "rise", "grow", "go", "stay", "remain", "arrive", "flow", "continue", "end", "rotate", "leave",
        "return", "come", "reach", "double", "triple", "halve", "get", "cease", "stop", "apply", "peak", "move",
    ]
    private static let treated: WordSet = [
        "deployed", "stationed", "sent", "withdrawn", "delivered", "bought", "purchased", "ordered", "supplied",
        "financed", "funded", "built", "closed", "shut", "scrapped", "lowered", "raised", "reduced", "cut", "abolished",
        "lifted", "removed", "waived", "phased", "banned", "ended", "extended", "doubled", "tripled", "trained",
        "repaired", "moved", "handed", "transferred", "provided", "donated", "given", "spread", "installed", "opened",
        "created", "introduced", "replaced", "expanded", "dropped", "suspended", "increased", "shipped", "rebuilt",
        "restored", "planted", "vaccinated", "produced", "slashed", "halved", "eliminated", "eased", "granted", "part",
        "kept", "stopped", "stepped", "based", "housed", "offered", "acquired", "procured", "paid", "allowed", "open",
        "available",
    ]
    private static let delivered: WordSet = [
        "delivered", "handed", "supplied", "shipped", "transferred", "donated", "sent",
    ]
    private static let joining: WordSet = ["-", "–", "%", "$", "€", "£", "."]
    private static let stops: WordSet = [
        "that", "which", "who", "said", "says", "is", "are", "was", "were", "has", "had", "have", "will", "would",
        "but", "while", "because", "if", "so", "as", "when", "where",
    ]
}
