/// Goes through the tellings of one principal on one metric in order and finds how each stands to the steps before it.
struct Reckoning {
    let matter: Ledger.Matter
    let tellings: [Telling]
    private let stepsByDay: [EventDate: [Telling]]
    private(set) var results: [Result] = []
    private(set) var standing: StandingSteps

    struct Result {
        let status: Ledger.Status
        /// Where among the tellings the entry stands that it was compared with.
        let against: Int?
    }

    init(of matter: Ledger.Matter, _ tellings: [Telling]) {
        self.matter = matter
        self.tellings = tellings
        stepsByDay = Dictionary(grouping: tellings.filter(\.setsStep), by: \.saidOn)
        standing = StandingSteps(matter.metric)
        for position in tellings.indices {
            results.append(status(ofTellingAt: position))
        }
    }

    private mutating func status(ofTellingAt position: Int) -> Result {
        let telling = tellings[position]
        return switch (telling.modality, telling.commitment) {
        // What is only to be announced has changed nothing yet, and a status would read as if it had.
        case (.expected, _): Result(status: .unknown, against: nil)
        case (.actual, .pledged), (.actual, .aimed):
            standing.place(telling, at: position, isPart: isPart(telling))
        case (.actual, .met): standing.meet(telling)
        case (.actual, .withdrawn): standing.withdraw(telling, wasMade: true)
        // A refusal drops what was promised; a refusal of what never was drops nothing.
        case (.negated, .pledged), (.negated, .aimed): standing.withdraw(telling, wasMade: false)
        case (.negated, .met): standing.miss(telling)
        // "Denied that it had dropped its promise."
        case (.negated, .withdrawn): standing.uphold(telling)
        }
    }

    /// Whether the same announcement sets a higher figure for the same time: who goes from 2 % to 3.5 % and 1.5 % more for roads
    /// has not gone down to 1.5 %.
    private func isPart(_ telling: Telling) -> Bool {
        guard let target = telling.target else { return false }
        return stepsByDay[telling.saidOn, default: []].contains { other in
            guard let whole = other.target, whole.unit == target.unit, whole.value > target.value else { return false }
            return other.isSaidTogether(with: telling)
                && telling.due.relation(to: other.due) ?? .same == .same
        }
    }
}
