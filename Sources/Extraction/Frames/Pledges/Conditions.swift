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
        return isUnderDemand(start, body)
    }

    /// `urged that X`, `demanded that X`, `wants X to`: within the six words before the clause.
    private func isUnderDemand(_ start: Int, _ body: Range<Int>) -> Bool {
        for index in max(body.lowerBound, start - 4)..<max(body.lowerBound, start) {
            if table.is(index, .demanding) { return true }
        }
        return false
    }

    func hasCondition(_ body: Range<Int>) -> Bool {
        body.contains { ["if", "unless", "whether"].contains(table[$0].lower) }
    }

    /// What somebody reckons with, rather than decides.
    func isForecast(_ body: Range<Int>) -> Bool {
        body.contains { table.is($0, .forecasting) }
    }

}
