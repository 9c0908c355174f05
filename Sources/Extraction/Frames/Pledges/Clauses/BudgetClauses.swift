import Chronicle

/// Finds clauses in which a government asks for money or has its own spend it: `asked parliament for N`, `presented a
/// budget of N`, `ordered his ministers to raise spending to N`.
struct BudgetClauses {
    private let scene: Scene
    private let subjects: PledgerFinder
    private let conditions: Conditions
    private let bounds: ClauseBounds
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        subjects = PledgerFinder(scene: scene)
        conditions = Conditions(scene: scene)
        bounds = ClauseBounds(scene: scene)
    }

    static let openers = ordering.union(asking).union(presenting)

    func clause(at token: Int, in body: Range<Int>) -> PledgeClause? {
        let word = table[token].lower
        let isOrder = BudgetClauses.ordering.contains(word)
        guard isOrder || BudgetClauses.asking.contains(word) || BudgetClauses.presenting.contains(word) else {
            return nil
        }
        let content =
            isOrder
            ? order(behind: token, in: body)
            : BudgetClauses.asking.contains(word) ? request(behind: token, in: body) : bill(behind: token, in: body)
        guard let content else { return nil }
        let group = VerbGroup(before: token, tense: .past, in: table, from: body.lowerBound)
        guard !group.isPassive, !group.isHypothetical, group.modality != .negated, !conditions.hasCondition(body),
            let subject = subjects.subject(before: group.start, from: body.lowerBound),
            !conditions.isUnasserted(at: subject.start, in: body)
        else { return nil }
        return PledgeClause(
            parties: subject.parties, body: subject.body, start: subject.start, verb: token..<content,
            commitment: isOrder ? .pledged : .aimed, modality: .actual, isPerfect: group.isPerfect, needsFigure: true,
            needsTerm: false, isWhole: false, end: bounds.end(of: content, in: body))
    }

    /// `his ministers to raise`, `the defence ministry to boost`.
    private func order(behind token: Int, in body: Range<Int>) -> Int? {
        let near = token + 1..<min(body.upperBound, token + BudgetClauses.reach)
        guard let to = near.first(where: { table[$0].lower == "to" }), to + 1 < body.upperBound,
            table.is(to + 1, .action), ["his", "her", "its", "the"].contains(table.lower(token + 1)),
            (token + 1..<to).contains(where: { BudgetClauses.own.contains(table[$0].lower) })
        else { return nil }
        return to + 1
    }

    /// `parliament for N`, `the National Assembly to approve N`.
    private func request(behind token: Int, in body: Range<Int>) -> Int? {
        let near = token + 1..<min(body.upperBound, token + BudgetClauses.reach)
        guard let legislature = near.first(where: { BudgetClauses.legislatures.contains(table[$0].lower) }),
            ["for", "to"].contains(table.lower(legislature + 1)), isMoney(legislature + 2, in: body)
        else { return nil }
        return legislature + 2
    }

    /// `a budget of N`, `the N military budget`.
    private func bill(behind token: Int, in body: Range<Int>) -> Int? {
        let near = token + 1..<min(body.upperBound, token + BudgetClauses.reach)
        guard near.contains(where: { BudgetClauses.bills.contains(table[$0].lower) }), isMoney(token + 1, in: body)
        else {
            return nil
        }
        return token + 1
    }

    private func isMoney(_ token: Int, in body: Range<Int>) -> Bool {
        let near = token..<min(body.upperBound, token + BudgetClauses.reach)
        return scene.figures.starting(in: near).contains { [.money, .shareOfOutput].contains($0.kind) }
    }

    /// In tokens: from the verb to what it is about.
    private static let reach = 12
    private static let ordering: WordSet = [
        "ordered", "instructed", "told", "directed", "tasked", "instructs", "orders",
    ]
    private static let own: WordSet = [
        "ministers", "minister", "ministry", "ministries", "cabinet", "government", "chiefs", "officials", "army",
        "military", "pentagon",
    ]
    private static let asking: WordSet = ["asked", "asks", "asking"]
    private static let legislatures: WordSet = [
        "parliament", "congress", "lawmakers", "legislators", "deputies", "senate", "assembly", "bundestag", "knesset",
        "diet", "legislature", "sejm", "riksdag",
    ]
    private static let presenting: WordSet = [
        "proposed", "proposes", "submitted", "submits", "presented", "presents", "requested", "requests", "drafted",
        "seeks", "sought", "foresees", "envisages", "unveiled",
    ]
    private static let bills: WordSet = [
        "budget", "budgets", "bill", "draft", "request", "plan", "programme", "program",
    ]
}
