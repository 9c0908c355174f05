import Chronicle

/// Clauses that assert nothing: conditions, wishes, questions, what somebody else demands.
struct Conditions {
    let scene: Scene
    private var table: TokenTable { scene.table }

    init(scene: Scene) { self.scene = scene }

    /// Whether the clause that starts at a token is subordinate to something that leaves it open.
    func isUnasserted(at start: Int, in body: Range<Int>) -> Bool {
        var index = start - 1
        while index >= body.lowerBound, start - index <= 2 {
            if table.is(index, .leavingOpen) { return true }
            if table[index].lower == ",", index == start - 1 { return false }
            index -= 1
        }
        return isUnderDemand(start, body) || isBelieved(start, body) || isInverted(start, body)
    }

    /// `denied that it would`, `dismissed reports that it would`, `has no plans to`: said not to hold.
    func isDenied(_ clause: PledgeClause, in body: Range<Int>) -> Bool {
        if clause.verb.contains(where: { table[$0].lower == "no" }) || table.lower(clause.verb.lowerBound - 1) == "no" {
            return true
        }
        return (max(body.lowerBound, clause.start - Conditions.reach)..<max(body.lowerBound, clause.start)).contains {
            Conditions.denying.contains(table[$0].lower)
        }
    }

    /// `analysts say that X will`, `the bank forecasts that X will`.
    private func isBelieved(_ start: Int, _ body: Range<Int>) -> Bool {
        (max(body.lowerBound, start - Conditions.reach)..<max(body.lowerBound, start)).contains {
            table.is($0, .forecasting)
        }
    }

    /// `Had France sent`, `Will Britain give`, `Never before has France given`: a condition, a question or a denial.
    private func isInverted(_ start: Int, _ body: Range<Int>) -> Bool {
        if ["never", "rarely", "seldom"].contains(table.lower(body.lowerBound)), start - body.lowerBound < 10 {
            return true
        }
        return start == body.lowerBound + 1 && Conditions.inverting.contains(table[body.lowerBound].lower)
    }

    /// In tokens: from a verb of denial or belief to the clause that it governs.
    private static let reach = 5
    private static let denying: WordSet = [
        "deny", "denied", "denies", "denying", "dismissed", "dismisses", "dismissing", "untrue", "false",
    ]
    private static let inverting: WordSet = [
        "had", "were", "should", "will", "would", "can", "could", "may", "might", "does", "did", "do", "has", "have",
        "is", "are",
    ]

    /// `urged that X`, `demanded that X`, `wants X to`: within the six words before the clause.
    private func isUnderDemand(_ start: Int, _ body: Range<Int>) -> Bool {
        for index in max(body.lowerBound, start - 4)..<max(body.lowerBound, start) {
            if table.is(index, .demanding) { return true }
        }
        return false
    }

    /// `Under the plan more soldiers would come`: what a plan or a pact lays down is no mere possibility.
    func isUnderPlan(_ body: Range<Int>) -> Bool {
        guard ["under", "as"].contains(table.lower(body.lowerBound)) else { return false }
        return body.prefix(Conditions.opening).contains { Conditions.plans.contains(table[$0].lower) }
    }

    /// In tokens: how far the phrase reaches that opens a sentence.
    private static let opening = 8
    private static let plans: WordSet = [
        "plan", "plans", "deal", "agreement", "accord", "pact", "treaty", "contract", "programme", "program", "package",
        "memorandum", "scheme", "terms", "arrangement", "initiative", "proposal", "strategy",
    ]

    func hasCondition(_ body: Range<Int>) -> Bool {
        body.contains { ["if", "unless", "whether"].contains(table[$0].lower) }
    }

    /// What somebody reckons with, rather than decides.
    func isForecast(_ body: Range<Int>) -> Bool {
        body.contains { table.is($0, .forecasting) && (table[$0].lower != "projects" || table.lower($0 + 1) == "that") }
    }
}
