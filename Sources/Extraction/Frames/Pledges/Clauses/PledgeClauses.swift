import Chronicle

/// Finds the clauses of a sentence in which somebody commits, intends, gives, keeps or drops.
///
/// An immutable class: it holds all the constructions, and is asked for every word.
final class PledgeClauses {
    private let table: TokenTable
    private let intentions: IntentionClauses
    private let money: MoneyClauses
    private let things: ThingClauses
    private let contributions: ContributionClauses
    private let receipts: ReceivingClauses
    private let gatherings: GatheringClauses
    private let totals: TotalClauses
    private let trajectories: TrajectoryClauses
    private let reached: ReachedClauses
    private let budgets: BudgetClauses
    private let shifts: ShiftClauses
    private let withdrawals: WithdrawalClauses
    private let participles: ParticipleClauses
    private let promises: PromiseNouns
    private let aims: AimClauses
    private let deeds: DeedNouns
    private let levels: LevelClauses
    private let refusals: RefusalClauses
    private let impersonal: ImpersonalClauses
    private let verbs: VerbClauses
    private let elisions: ElidedClauses

    init(scene: Scene) {
        table = scene.table
        intentions = IntentionClauses(scene: scene)
        money = MoneyClauses(scene: scene)
        things = ThingClauses(scene: scene)
        contributions = ContributionClauses(scene: scene)
        receipts = ReceivingClauses(scene: scene)
        gatherings = GatheringClauses(scene: scene)
        totals = TotalClauses(scene: scene)
        trajectories = TrajectoryClauses(scene: scene)
        reached = ReachedClauses(scene: scene)
        budgets = BudgetClauses(scene: scene)
        shifts = ShiftClauses(scene: scene)
        withdrawals = WithdrawalClauses(scene: scene)
        participles = ParticipleClauses(scene: scene)
        promises = PromiseNouns(scene: scene)
        aims = AimClauses(scene: scene)
        deeds = DeedNouns(scene: scene)
        levels = LevelClauses(scene: scene)
        refusals = RefusalClauses(scene: scene)
        impersonal = ImpersonalClauses(scene: scene)
        verbs = VerbClauses(scene: scene)
        elisions = ElidedClauses(scene: scene)
    }

    /// - Parameter attribution: who the sentence is attributed to, and where the verb of saying stands.
    func clause(at token: Int, in body: Range<Int>, said attribution: Attribution?) -> PledgeClause? {
        let openers = PledgeOpeners.of(token, in: table)
        if openers.isEmpty { return nil }
        if openers.contains(.receipt), let clause = receipts.clause(at: token, in: body) { return clause }
        if openers.contains(.intention), let clause = intentions.clause(at: token, in: body, said: attribution) {
            return clause
        }
        let isReported = attribution != nil
        if openers.contains(.money), let clause = money.clause(at: token, in: body, isReported: isReported) {
            return clause
        }
        if openers.contains(.thing),
            let clause = things.clause(at: token, in: body, isReported: isReported)
                ?? things.delivery(at: token, in: body, isReported: isReported)
        {
            return clause
        }
        if openers.contains(.trajectory), let clause = trajectories.clause(at: token, in: body) { return clause }
        if openers.contains(.reached), let clause = reached.clause(at: token, in: body) { return clause }
        if openers.contains(.participle), let clause = participles.clause(at: token, in: body) { return clause }
        if openers.contains(.shift), let clause = shifts.clause(at: token, in: body) { return clause }
        if openers.contains(.budget), let clause = budgets.clause(at: token, in: body) { return clause }
        if openers.contains(.withdrawal), let clause = withdrawals.clause(at: token, in: body) { return clause }
        if openers.contains(.aim), let clause = aims.clause(at: token, in: body) { return clause }
        if openers.contains(.promise), let clause = promises.clause(at: token, in: body) { return clause }
        if openers.contains(.deed), let clause = deeds.clause(at: token, in: body) { return clause }
        if openers.contains(.refusal), let clause = refusals.clause(at: token, in: body) { return clause }
        if openers.contains(.impersonal), let clause = impersonal.clause(at: token, in: body) { return clause }
        if openers.contains(.level), let clause = levels.clause(at: token, in: body) { return clause }
        if openers.contains(.contribution), let clause = contribution(at: token, in: body) { return clause }
        if openers.contains(.gathering), let clause = gatherings.clause(at: token, in: body) { return clause }
        guard openers.contains(.verb) else { return nil }
        if let attribution, attribution.cue.contains(token), [.behind, .inverted].contains(attribution.placement) {
            return nil
        }
        return aims.isLedTo(by: token, in: body)
            ? nil : verbs.clause(at: token, in: body, isReported: attribution != nil)
    }

    /// Whose share of a sum is told besides, and what it all comes to.
    func contribution(at token: Int, in body: Range<Int>) -> PledgeClause? {
        contributions.clause(at: token, in: body) ?? totals.clause(at: token, in: body)
    }

    /// Clauses that share a clause's verb.
    func elided(behind clause: PledgeClause, in body: Range<Int>) -> [PledgeClause] {
        elisions.clauses(behind: clause, in: body)
    }
}
