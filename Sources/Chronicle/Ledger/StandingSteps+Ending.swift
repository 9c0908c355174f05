extension StandingSteps {
    /// A level that is reported as reached meets every step at or below it; of things that add up, the step of that value.
    ///
    /// It is met late where that was said after the step was due. Where no such step stands it is met all the same: the
    /// report says so.
    mutating func meet(_ telling: Telling) -> Reckoning.Result {
        let peers = comparable(with: telling.target)
        let reached: [Int]
        if let target = telling.target {
            reached = peers.filter { index in
                steps[index].target?.value == target.value || comparability == .level && !isHigher(index, than: target)
            }
        } else {
            reached = newest(of: peers).map { [$0] } ?? []
        }
        let top = reached.compactMap { steps[$0].target?.value }.max()
        guard let against = newest(of: reached.filter { steps[$0].target?.value == top }) else {
            return Reckoning.Result(status: .met, against: nil)
        }
        update(reached) { step in
            if step.report != .met, step.report != .metLate {
                step.report = step.isPast(when: telling.saidOn) ? .metLate : .met
            }
        }
        let isLate = steps[against].report == .metLate
        let result = Reckoning.Result(status: isLate ? .metLate : .met, against: steps[against].telling)
        // What was delivered is done: the same promise made anew is another one. A level has to be kept.
        if comparability != .level { settle(reached) }
        return result
    }

    /// "Has not reached 2 %": missed where a step of at least that was due by then, else nobody knows yet.
    mutating func miss(_ telling: Telling) -> Reckoning.Result {
        let short = comparable(with: telling.target).filter { index in
            guard let target = telling.target else { return true }
            return steps[index].target.map { $0.value >= target.value } ?? false
        }
        guard
            let against = newest(of: short.filter { steps[$0].isPast(when: telling.saidOn) && steps[$0].report == nil })
        else { return Reckoning.Result(status: .unknown, against: newest(of: short).map { steps[$0].telling }) }
        update([against]) { $0.report = .missed }
        return Reckoning.Result(status: .missed, against: steps[against].telling)
    }

    /// Drops the steps of at least this value that are due no later: who will not do 2 % will not do 3 % by then either.
    /// Of things that add up it drops the step of that value. Without a figure all go, but of mixed promises none.
    ///
    /// - Parameter wasMade: whether the report says that there was such a promise. Then it is withdrawn even where only
    ///   others stand, which go on standing; a refusal of what nobody promised withdraws nothing.
    mutating func withdraw(_ telling: Telling, wasMade: Bool) -> Reckoning.Result {
        let dropped = steps.indices.filter { index in
            guard isDue(index, noLaterThan: telling) else { return false }
            guard let target = telling.target else { return comparability != .mixed }
            guard let own = steps[index].target, own.unit == target.unit else { return false }
            return own.value == target.value || comparability == .level && own.value > target.value
        }
        guard let against = newest(of: dropped) else {
            let other = newest(of: comparable(with: telling.target))
            return Reckoning.Result(
                status: wasMade && other != nil ? .withdrawn : .unknown, against: other.map { steps[$0].telling })
        }
        let result = Reckoning.Result(status: .withdrawn, against: steps[against].telling)
        remove(dropped, when: telling.saidOn)
        return result
    }

    /// A denial that a promise was dropped repeats it.
    mutating func uphold(_ telling: Telling) -> Reckoning.Result {
        let upheld = comparable(with: telling.target).filter { index in
            telling.target.map { $0.value == steps[index].target?.value } ?? true
        }
        guard let against = newest(of: upheld) else { return Reckoning.Result(status: .unknown, against: nil) }
        update([against]) { $0.sayAgain(telling) }
        return Reckoning.Result(status: .reaffirmed, against: steps[against].telling)
    }
}
