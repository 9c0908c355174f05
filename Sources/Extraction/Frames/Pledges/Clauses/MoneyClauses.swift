import Chronicle

/// Finds clauses that tell what is to become of money or of a mark: `Germany's spending will rise to`, `200 million euros
/// are to go to`, `the target will be met by`.
struct MoneyClauses {
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

    static let openers = Auxiliaries.openers.union(giving).union(["has", "have", "falls", "fall", "comes"])

    /// - Parameter isReported: a source says it, so that `would` tells of the future.
    func clause(at token: Int, in body: Range<Int>, isReported: Bool) -> PledgeClause? {
        guard let verb = verb(from: token, in: body), token > body.lowerBound,
            table[token].lower != "would" || isReported,
            !conditions.hasCondition(body), !conditions.isForecast(body),
            let subject =
                suits(verb) && verb != token || MoneyClauses.giving.contains(table[verb].lower) || isSpread(verb)
                ? subject(before: token, from: body.lowerBound) ?? raised(by: token, verb, from: body.lowerBound)
                : raised(by: token, verb, from: body.lowerBound)
        else { return nil }
        let owner = PledgerFinder.Subject(subject.owner ?? .ownSide, start: subject.start)
        guard !conditions.isUnasserted(at: owner.start, in: body) else { return nil }
        let agents = ["be", "being"].contains(table[verb].lower) ? subjects.agents(behind: verb + 1, in: body) : []
        return PledgeClause(
            parties: agents.isEmpty ? owner.parties : agents, body: agents.isEmpty ? owner.body : nil,
            start: owner.start, verb: token..<verb + 1,
            commitment: .pledged, modality: .actual, isPerfect: table[token].lower.hasPrefix("w") && isPast(token),
            needsFigure: true, needsTerm: false, isWhole: false, end: bounds.end(of: verb + 1, in: body))
    }

    /// The verb behind `will`, `is to`, `was to`, `is set to`, `is being`, `has been`.
    private func verb(from token: Int, in body: Range<Int>) -> Int? {
        if MoneyClauses.giving.contains(table[token].lower) || isSpread(token) { return token }
        var next = token + 1
        if ["has", "have"].contains(table[token].lower) {
            next = skipped(next)
            guard table.lower(next) == "been", MoneyClauses.granting.contains(table.lower(next + 1)) else { return nil }
            return next + 1 < body.upperBound ? next + 1 : nil
        }
        if !Auxiliaries.isModal(table, token) {
            guard ["is", "are", "was", "were"].contains(table[token].lower) else { return nil }
            next = skipped(next)
            if MoneyClauses.arranged.contains(table.lower(next)) { next += 1 }
            guard ["to", "being"].contains(table.lower(next)) else { return nil }
            if table.lower(next) == "being" { return next < body.upperBound ? next : nil }
            next += 1
        }
        next = skipped(next)
        return next < body.upperBound ? next : nil
    }

    /// `N falls into the next four years`, `N is due next year`: when a promised sum is spent.
    private func isSpread(_ token: Int) -> Bool {
        switch table[token].lower {
        case "falls", "fall", "comes": ["into", "within", "due"].contains(table.lower(token + 1))
        case "is", "are":
            table.lower(token + 1) == "due" && scene.times.starting(in: token + 2..<token + 4).first != nil
        default: false
        }
    }

    private func skipped(_ token: Int) -> Int {
        var next = token
        while next < table.count, table.is(next, .adverb) { next += 1 }
        return next
    }

    private func isPast(_ token: Int) -> Bool { ["was", "were"].contains(table[token].lower) }

    private func suits(_ verb: Int) -> Bool {
        if ["be", "being"].contains(table[verb].lower) {
            let next = skipped(verb + 1)
            return MoneyClauses.moving.contains(table.lower(next))
                || scene.figures.starting(in: next..<next + 3).contains { $0.kind == .shareOfOutput }
        }
        return table[verb].shape == .lower && !MoneyClauses.costing.contains(table[verb].lower)
    }

    /// A word for money or for a mark, or a sum, with no verb between it and the auxiliary; what gives may be a plan.
    private func subject(before token: Int, from start: Int) -> (owner: Ownership.Owner?, start: Int)? {
        let isGift = MoneyClauses.giving.contains(table[token].lower)
        var noun = token - 1
        if noun > start, table[noun].lower == ",",
            let open = (max(start, noun - MoneyClauses.insertion)..<noun).last(where: { table[$0].lower == "," })
        {
            noun = open - 1
        }
        let last = noun
        while noun >= start, last - noun < MoneyClauses.reach, !MoneyClauses.stops.contains(table[noun].lower) {
            if table.is(noun, .budget) || isGift && table.is(noun, .scheme) {
                return (ownership.owner(of: noun, from: start), noun)
            }
            if let sum = sum(endingAt: noun + 1) {
                let first = max(start, sum.tokens.lowerBound)
                return (owner(ofSumAt: first, from: start), first)
            }
            noun -= 1
        }
        return nil
    }

    /// `Sweden's N`, `Sweden's pledge of N`.
    private func owner(ofSumAt sum: Int, from start: Int) -> Ownership.Owner? {
        let noun = table.lower(sum - 1) == "of" ? sum - 2 : sum
        return noun > start ? ownership.owner(of: noun, from: start) : nil
    }

    private func sum(endingAt end: Int) -> FigureMention? {
        scene.figures.starting(in: max(0, end - 8)..<end).first { figure in
            figure.tokens.upperBound == end && [.money, .shareOfOutput, .percent].contains(figure.kind)
        }
    }

    /// `The plan will bring military spending to N`: whatever brings it about, the money is somebody's.
    private func raised(by token: Int, _ verb: Int, from start: Int) -> (owner: Ownership.Owner?, start: Int)? {
        guard MoneyClauses.raising.contains(table[verb].lower) else { return nil }
        let near = verb + 1..<min(table.count, verb + MoneyClauses.reach)
        guard let noun = near.first(where: { table.is($0, .budget) }) else { return nil }
        return (ownership.owner(of: noun, from: start), token)
    }

    /// In tokens: from the auxiliary back to the word for money.
    private static let reach = 8
    /// In tokens: what two commas enclose between a subject and its verb, as in `the target, set for 2027, will be met`.
    private static let insertion = 10
    private static let raising: WordSet = ["bring", "take", "raise", "lift", "boost", "increase"]
    private static let giving: WordSet = [
        "earmarks", "allocates", "foresees", "envisages", "provides", "assigns", "commits", "reserves", "includes",
        "contains", "dedicates", "devotes",
    ]
    private static let arranged: WordSet = ["set", "due", "scheduled", "slated", "going", "planned"]
    private static let moving: WordSet = [
        "shifted", "spent", "invested", "allocated", "raised", "increased", "set", "paid", "given", "provided", "added",
        "earmarked", "used", "put", "made", "met", "reached", "hit", "achieved", "boosted", "lifted", "doubled",
        "tripled", "cut", "reduced", "lowered", "brought", "exceeded",
    ]
    private static let granting: WordSet = [
        "earmarked", "allocated", "budgeted", "approved", "reserved", "pledged", "promised", "granted", "committed",
        "raised", "increased", "lifted", "set", "doubled", "tripled", "boosted", "cut", "lowered", "reduced",
    ]
    private static let costing: WordSet = [
        "cost", "take", "need", "require", "depend", "fall", "have", "not", "never", "help", "allow", "fund", "include",
    ]
    private static let stops: WordSet = [
        ",", ";", ":", "and", "that", "which", "said", "says", "is", "are", "was", "were", "has", "had", "have",
    ]
}
