import Chronicle

/// Finds the clauses of a sentence in which somebody commits, intends, gives, keeps or drops.
struct PledgeClauses {
    private let table: TokenTable
    private let intentions: IntentionClauses
    private let money: MoneyClauses
    private let things: ThingClauses
    private let contributions: ContributionClauses
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
        if let clause = intentions.clause(at: token, in: body, said: attribution) { return clause }
        if let clause = money.clause(at: token, in: body, isReported: attribution != nil) { return clause }
        if let clause = things.clause(at: token, in: body, isReported: attribution != nil)
            ?? things.delivery(at: token, in: body, isReported: attribution != nil)
        {
            return clause
        }
        if let clause = trajectories.clause(at: token, in: body) ?? reached.clause(at: token, in: body) {
            return clause
        }
        if let clause = participles.clause(at: token, in: body) ?? shifts.clause(at: token, in: body)
            ?? budgets.clause(at: token, in: body) ?? withdrawals.clause(at: token, in: body)
        {
            return clause
        }
        if let aim = aims.clause(at: token, in: body) ?? promises.clause(at: token, in: body) { return aim }
        if let clause = deeds.clause(at: token, in: body) ?? refusals.clause(at: token, in: body)
            ?? impersonal.clause(at: token, in: body) ?? levels.clause(at: token, in: body)
        {
            return clause
        }
        if let clause = contribution(at: token, in: body) { return clause }
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
