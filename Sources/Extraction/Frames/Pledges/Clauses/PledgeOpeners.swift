import Chronicle

/// Which constructions of a commitment a word may open: most words open none, and are passed over with one look.
struct PledgeOpeners: OptionSet {
    let rawValue: UInt32

    static let intention = PledgeOpeners(rawValue: 1 << 0)
    static let money = PledgeOpeners(rawValue: 1 << 1)
    static let thing = PledgeOpeners(rawValue: 1 << 2)
    static let trajectory = PledgeOpeners(rawValue: 1 << 3)
    static let reached = PledgeOpeners(rawValue: 1 << 4)
    static let participle = PledgeOpeners(rawValue: 1 << 5)
    static let shift = PledgeOpeners(rawValue: 1 << 6)
    static let budget = PledgeOpeners(rawValue: 1 << 7)
    static let aim = PledgeOpeners(rawValue: 1 << 8)
    static let promise = PledgeOpeners(rawValue: 1 << 9)
    static let contribution = PledgeOpeners(rawValue: 1 << 10)
    static let withdrawal = PledgeOpeners(rawValue: 1 << 11)
    static let deed = PledgeOpeners(rawValue: 1 << 12)
    static let refusal = PledgeOpeners(rawValue: 1 << 13)
    static let impersonal = PledgeOpeners(rawValue: 1 << 14)
    static let level = PledgeOpeners(rawValue: 1 << 15)
    static let verb = PledgeOpeners(rawValue: 1 << 16)
    static let receipt = PledgeOpeners(rawValue: 1 << 17)
    static let gathering = PledgeOpeners(rawValue: 1 << 18)

    static func of(_ token: Int, in table: TokenTable) -> PledgeOpeners {
        let word = table[token].lower
        var openers = byWord[word] ?? []
        if table.is(token, .aim) { openers.insert(.aim) }
        if table.is(token, .deed) { openers.insert(.deed) }
        if word.hasSuffix("ing") { openers.insert(.contribution) }
        if table.cues.pledgeVerbs.contains(word) { openers.insert(.verb) }
        return openers
    }

    private static let byWord: WordTable<PledgeOpeners> = {
        let constructions: [(PledgeOpeners, WordSet)] = [
            (.intention, IntentionClauses.openers), (.money, MoneyClauses.openers), (.thing, ThingClauses.openers),
            (.trajectory, TrajectoryClauses.openers), (.reached, ReachedClauses.openers),
            (.participle, ParticipleClauses.openers), (.shift, ShiftClauses.openers), (.budget, BudgetClauses.openers),
            (.withdrawal, WithdrawalClauses.openers), (.promise, PromiseNouns.openers),
            (.refusal, RefusalClauses.openers), (.impersonal, ImpersonalClauses.openers),
            (.level, LevelClauses.openers), (.contribution, ContributionClauses.openers),
            (.contribution, TotalClauses.openers), (.receipt, ReceivingClauses.openers),
            (.gathering, GatheringClauses.openers),
        ]
        var table: [Word: PledgeOpeners] = [:]
        for (construction, words) in constructions {
            for word in words.words { table[word, default: []].insert(construction) }
        }
        return WordTable(table)
    }()
}
