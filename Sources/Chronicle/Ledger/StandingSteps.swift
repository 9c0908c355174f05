/// The steps of one principal on one metric that stand at a time: several can, such as 2.5 % by 2027 and 3 % by 2035.
struct StandingSteps {
    /// In the order in which they got their form.
    private(set) var steps: [Step] = []
    /// Steps that were replaced or dropped only after they were due, and deliveries made: they are still judged.
    private(set) var settled: [Step] = []
    private let metric: Metric

    init(_ metric: Metric) { self.metric = metric }

    var comparability: Metric.Comparability { metric.comparability }

    /// Those that a target can be compared with: of its unit. What names no figure compares with any level of the usual
    /// unit, of things that add up only with others that name none, and of mixed ones with nothing.
    func comparable(with target: Quantity?) -> [Int] {
        steps.indices.filter { index in
            let own = steps[index].target
            return switch (target, comparability) {
            case (let target?, _): own?.unit == target.unit
            case (nil, .level): own == nil || metric.usualUnit == nil || own?.unit == metric.usualUnit
            case (nil, .sum): own == nil
            case (nil, .mixed): false
            }
        }
    }

    /// The one that was said last; of several the one due last, then the highest.
    func newest(of indices: [Int]) -> Int? {
        indices.max { left, right in
            let (one, other) = (steps[left], steps[right])
            if one.newest != other.newest { return one.newest < other.newest }
            if let relation = one.due.relation(to: other.due), relation != .same { return relation == .earlier }
            if let low = one.target?.value, let high = other.target?.value, low != high { return low < high }
            return left < right
        }
    }

    mutating func append(_ step: Step) { steps.append(step) }

    mutating func update(_ indices: [Int], _ change: (inout Step) -> Void) {
        for index in indices { change(&steps[index]) }
    }

    /// Takes steps away; those that were due by then stay to be judged.
    mutating func remove(_ indices: [Int], when saidOn: EventDate) {
        for index in indices.sorted(by: >) {
            let step = steps.remove(at: index)
            if step.isPast(when: saidOn) { settled.append(step) }
        }
    }

    mutating func settle(_ indices: [Int]) {
        for index in indices.sorted(by: >) { settled.append(steps.remove(at: index)) }
    }
}
