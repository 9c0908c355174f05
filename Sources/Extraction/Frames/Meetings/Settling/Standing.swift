import Chronicle

/// Whether a meeting that a noun tells of took place, is to come, was called off, or is only wished for.
struct Standing {
    private let scene: Scene
    private let clauses: Clauses
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        clauses = Clauses(scene: scene)
    }

    /// Nil where nothing is asserted: a demand, an offer, a wish, a condition.
    func modality(at token: Int, in body: Range<Int>) -> Modality? {
        let clause = clauses.clause(around: token, in: body)
        if isCalledOff(clause) || isCalledOffLater(behind: token, body) { return .negated }
        let before = max(clause.lowerBound, token - Standing.reach)..<token
        if let opener = clauses.opener(of: token, in: body), ["if", "unless", "whether"].contains(opener) {
            return nil
        }
        var isExpected = false
        for index in before.reversed() {
            let word = table[index].lower
            if Standing.refusing.contains(word) || word == "ruled" && table.lower(index + 1) == "out" {
                return .negated
            }
            if word == "no" && token - index <= 3 { return .negated }
            if word == "not", ["did", "will", "would", "does", "was", "were"].contains(table.lower(index - 1)) {
                return .negated
            }
            if Standing.wishing.contains(word) { return nil }
            if Standing.expecting.contains(word) { isExpected = true }
            if ["next", "coming", "future"].contains(word), token - index <= 3 { isExpected = true }
            if word == "to", Standing.beings.contains(table.lower(index - 1)), table[index + 1].shape == .lower {
                isExpected = true
            }
        }
        let behind = token + 1..<min(clause.upperBound, token + 14)
        for index in behind {
            let word = table[index].lower
            if isDenied(index) { return .negated }
            if ["will", "planned", "scheduled", "due", "would"].contains(word) { isExpected = true }
            if word == "being", table.lower(index + 1) == "prepared" { isExpected = true }
            if word == "to", Standing.beings.contains(table.lower(index - 1)) { isExpected = true }
        }
        return isExpected ? .expected : .actual
    }

    /// `will not take place`, `did not happen`, `fell through`
    private func isDenied(_ index: Int) -> Bool {
        switch table[index].lower {
        case "not", "never":
            Standing.denied.contains(table.lower(index - 1)) && Standing.happening.contains(table.lower(index + 1))
        case "fell", "fall", "fallen": table.lower(index + 1) == "through"
        default: false
        }
    }

    private static let denied: WordSet = ["will", "would", "did", "does", "has", "had"]
    private static let happening: WordSet = ["take", "taken", "happen", "happened", "go", "be", "been", "come"]

    /// `the visit had been planned for May but was put off`
    func isCalledOffLater(behind token: Int, _ body: Range<Int>) -> Bool {
        let stop = min(body.upperBound, token + 30)
        guard let but = (token..<stop).first(where: { table[$0].lower == "but" }) else { return false }
        return isCalledOff(but..<stop)
    }

    func isCalledOff(_ clause: Range<Int>) -> Bool {
        clause.contains { index in
            let word = table[index].lower
            if table.is(index, .calledOff) { return true }
            return Standing.calledOff.contains(word)
                && (table.lower(index + 1) == "off" || table.lower(index + 2) == "off"
                    || table.lower(index + 3) == "off")
        }
    }

    /// In tokens.
    private static let reach = 14
    /// With `off` behind it.
    private static let calledOff: WordSet = ["called", "call", "calls", "put", "calling", "putting", "puts"]
    private static let beings: WordSet = ["is", "are", "was", "were"]
    private static let refusing: WordSet = [
        "rejected", "refused", "declined", "refuses", "rejects", "skipped", "without",
    ]
    private static let wishing: WordSet = [
        "demanded", "demands", "demand", "urged", "urges", "wants", "wanted", "want", "proposed", "proposes", "offered",
        "offers", "offer", "suggested", "suggests", "hopes", "hoped", "hope", "possible", "possibility", "push",
        "pushing", "seek", "seeks", "sought", "seeking", "called", "calls", "calling", "should", "must", "need",
        "needs", "proposal", "idea", "prospect", "ready", "open", "could", "might", "willing", "willingness", "favour",
        "favor", "wish", "wished", "appealed",
    ]
    private static let expecting: WordSet = [
        "will", "due", "upcoming", "scheduled", "planned", "ahead", "forthcoming", "expected", "plans", "plan",
        "set", "'ll", "prepare", "preparing", "preparations", "expects", "would", "slated", "planning",
    ]
}
