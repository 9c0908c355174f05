extension StandingSteps {
    /// Compares a promise or an aim with what stands, and lets it stand in turn.
    ///
    /// First with the step of the same value: due at the same time or at no known one it is reaffirmed, due earlier
    /// accelerated, due later delayed. Else, where a higher step is due no later, it is lowered. Else, where a lower step
    /// stands, it is raised, by the newest that is due no later, or else by the newest. Else it is pledged: the first, or a
    /// lower step on the way to a higher one that is due later. An unknown deadline compares with any. Of a range the lower
    /// end counts: that is what is promised at least.
    ///
    /// - Parameter isPart: whether it is the lesser part of an announcement; then only the same value compares.
    mutating func place(_ telling: Telling, at position: Int, isPart: Bool) -> Reckoning.Result {
        guard let target = telling.target else { return placeWithoutFigure(telling, at: position) }
        let peers = comparable(with: target)
        if let same = newest(of: peers.filter { steps[$0].target?.value == target.value }) {
            return repeated(telling, at: position, of: same)
        }
        let rivals = peers.filter { index in
            !isPart && !steps[index].isSaidTogether(with: telling)
                && (comparability == .level || telling.due.relation(to: steps[index].due) == .same)
        }
        let higher = rivals.filter { isHigher($0, than: target) && isDue($0, noLaterThan: telling) }
        if let against = newest(of: higher) {
            // An unknown deadline replaces the step it is compared with and no other: 2 % some day says nothing of 2035.
            return replaced(
                higher.filter { $0 == against || isCovered($0, by: telling) }, by: telling, at: position,
                as: .lowered, against: against)
        }
        let lower = rivals.filter { !isHigher($0, than: target) }
        if let against = newest(of: lower.filter { isDue($0, noLaterThan: telling) }) ?? newest(of: lower) {
            // A lower step that is due before this one stands beside it, and so does a promise beside a mere aim.
            return replaced(
                lower.filter { isOutdone($0, by: telling) && (telling.commitment == .pledged || !steps[$0].isFirm) },
                by: telling, at: position, as: .raised, against: against)
        }
        // What names a figure makes concrete what named none.
        let vague = comparability == .level ? steps.indices.filter { steps[$0].target == nil } : []
        return replaced(vague, by: telling, at: position, as: .pledged, against: nil)
    }

    /// Without a figure it repeats what stands, unless its deadline is another. Then it moves a step that has no figure
    /// either; against one that has, nobody can say what changed; and of things that add up it is another promise.
    private mutating func placeWithoutFigure(_ telling: Telling, at position: Int) -> Reckoning.Result {
        let peers = comparable(with: nil)
        if let agreeing = newest(of: peers.filter { telling.due.relation(to: steps[$0].due) ?? .same == .same }) {
            return repeated(telling, at: position, of: agreeing)
        }
        guard comparability == .level, !peers.isEmpty else {
            return replaced([], by: telling, at: position, as: .pledged, against: nil)
        }
        guard let moved = newest(of: peers.filter { steps[$0].target == nil }) else {
            return Reckoning.Result(status: .unknown, against: nil)
        }
        return repeated(telling, at: position, of: moved)
    }

    private mutating func repeated(_ telling: Telling, at position: Int, of index: Int) -> Reckoning.Result {
        switch telling.due.relation(to: steps[index].due) ?? .same {
        case .earlier:
            return replaced([index], by: telling, at: position, as: .accelerated, against: index)
        case .later:
            return replaced([index], by: telling, at: position, as: .delayed, against: index)
        case .same:
            update([index]) { step in
                // What names no figure sets no deadline for the one that does.
                if step.target?.value == telling.target?.value { step.due = step.due ?? telling.due }
                step.isFirm = step.isFirm || telling.commitment == .pledged
                step.sayAgain(telling)
            }
            return Reckoning.Result(status: .reaffirmed, against: steps[index].telling)
        }
    }

    private mutating func replaced(
        _ indices: [Int], by telling: Telling, at position: Int, as status: Ledger.Status, against: Int?
    ) -> Reckoning.Result {
        let result = Reckoning.Result(status: status, against: against.map { steps[$0].telling })
        remove(indices, when: telling.saidOn)
        append(Step(telling, at: position))
        return result
    }

    /// Whether the step is known to be due no later, or neither has a deadline.
    private func isCovered(_ index: Int, by telling: Telling) -> Bool {
        guard let relation = telling.due.relation(to: steps[index].due) else {
            return telling.due == nil && steps[index].due == nil
        }
        return relation != .earlier
    }

    /// Whether the step is known to be due no earlier, or neither has a deadline.
    private func isOutdone(_ index: Int, by telling: Telling) -> Bool {
        guard let relation = telling.due.relation(to: steps[index].due) else {
            return telling.due == nil && steps[index].due == nil
        }
        return relation != .later
    }

    func isHigher(_ index: Int, than target: Quantity) -> Bool {
        steps[index].target.map { $0.value > target.value } ?? false
    }

    /// Whether the step may be due no later than what is said.
    func isDue(_ index: Int, noLaterThan telling: Telling) -> Bool {
        telling.due.relation(to: steps[index].due).map { $0 != .earlier } ?? true
    }
}
