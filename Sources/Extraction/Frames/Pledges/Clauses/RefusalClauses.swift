import Chronicle

/// Finds clauses that tell why somebody will not do what others want: `does not have the capacity to spend N`, `is in no
/// position to send N`, `is unwilling to raise its budget to N`.
struct RefusalClauses {
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

    static let openers: WordSet = [
        "unable", "unwilling", "prepared", "willing", "ready", "able", "position", "capacity", "means", "money",
        "resources", "room", "intention",
    ]

    /// - Parameter word: where a word of being able or willing may stand.
    func clause(at word: Int, in body: Range<Int>) -> PledgeClause? {
        guard let start = refusal(at: word, from: body.lowerBound), table.lower(word + 1) == "to",
            table.is(word + 2, .action), !conditions.hasCondition(body),
            let subject = subjects.subject(before: start, from: body.lowerBound),
            !conditions.isUnasserted(at: subject.start, in: body)
        else { return nil }
        return PledgeClause(
            parties: subject.parties, body: subject.body, start: subject.start, verb: start..<word + 3,
            commitment: .pledged, modality: .negated, isPerfect: false, needsFigure: true, needsTerm: false,
            isWhole: true, end: bounds.end(of: word + 2, in: body))
    }

    /// Where the verb group that refuses starts.
    private func refusal(at word: Int, from start: Int) -> Int? {
        switch table[word].lower {
        case "unable", "unwilling": beings(before: word, from: start)
        case "prepared", "willing", "ready", "able":
            table.lower(word - 1) == "not" ? beings(before: word - 1, from: start) : nil
        case "position":
            table.lower(word - 2) == "in" && table.lower(word - 1) == "no"
                ? beings(before: word - 2, from: start) : nil
        case "capacity", "means", "money", "resources", "room", "intention":
            lack(before: word, from: start)
        default: nil
        }
    }

    private func beings(before token: Int, from start: Int) -> Int? {
        var verb = token - 1
        while verb > start, table.is(verb, .adverb) { verb -= 1 }
        return verb > start && ["is", "are", "was", "were"].contains(table[verb].lower) ? verb : nil
    }

    /// `does not have the`, `lacks the`, `has no`.
    private func lack(before noun: Int, from start: Int) -> Int? {
        var token = noun - 1
        if ["the", "any"].contains(table.lower(token)) { token -= 1 }
        guard token > start else { return nil }
        switch table[token].lower {
        case "lacks", "lack", "lacked": return token
        case "no": return ["has", "have", "had"].contains(table[token - 1].lower) ? token - 1 : nil
        case "have":
            guard token - 2 > start, table[token - 1].lower == "not",
                ["does", "do", "did"].contains(table[token - 2].lower)
            else { return nil }
            return token - 2
        default: return nil
        }
    }
}
