import Chronicle

/// Finds clauses that tell by which body or treaty somebody stays no longer: `announced its withdrawal from the treaty`,
/// `notified the UN of its exit from the convention`, `quit the cartel`, `has left the bloc`.
struct WithdrawalClauses {
    private let scene: Scene
    private let subjects: PledgerFinder
    private let conditions: Conditions
    private let bounds: ClauseBounds
    private let fields: ClauseFields
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        subjects = PledgerFinder(scene: scene)
        conditions = Conditions(scene: scene)
        bounds = ClauseBounds(scene: scene)
        fields = ClauseFields(scene: scene)
    }

    static let openers = leaving.union(exits).union(["pulled"])

    func clause(at token: Int, in body: Range<Int>) -> PledgeClause? {
        let word = table[token].lower
        if WithdrawalClauses.leaving.contains(word) || word == "pulled" && table.lower(token + 1) == "out" {
            return left(at: token, in: body)
        }
        return WithdrawalClauses.exits.contains(word) && table.lower(token + 1) == "from"
            ? announced(at: token, in: body) : nil
    }

    /// `announced their withdrawal from`, `gave notice of its exit from`.
    private func announced(at noun: Int, in body: Range<Int>) -> PledgeClause? {
        guard ["its", "their", "'s", "his", "a", "the"].contains(table.lower(noun - 1)) || isFormal(noun - 1),
            names(behind: noun, in: body),
            let verb = (max(body.lowerBound, noun - WithdrawalClauses.reach)..<noun).last(where: {
                WithdrawalClauses.announcing.contains(table[$0].lower)
            })
        else { return nil }
        return clause(verb: verb, content: noun, modality: .expected, body)
    }

    private func isFormal(_ token: Int) -> Bool {
        ["formal", "official", "full", "planned", "immediate"].contains(table.lower(token))
    }

    /// `quit the cartel`: of countries only, since people leave a summit or a party; `left the union in doubt` leaves none.
    private func left(at verb: Int, in body: Range<Int>) -> PledgeClause? {
        guard names(behind: verb, in: body) else { return nil }
        if table[verb].lower == "left",
            let with = (verb + 1..<min(body.upperBound, verb + WithdrawalClauses.reach)).first(where: {
                ["in", "with", "without"].contains(table[$0].lower)
            }), scene.times.starting(in: with..<with + 3).isEmpty
        {
            return nil
        }
        return clause(verb: verb, content: verb, modality: .actual, body)
    }

    private func clause(verb: Int, content: Int, modality: Modality, _ body: Range<Int>) -> PledgeClause? {
        let group = VerbGroup(before: verb, tense: .past, in: table, from: body.lowerBound)
        guard !group.isHypothetical, !group.isPassive, group.modality == .actual, !conditions.hasCondition(body),
            let subject = subjects.subject(before: group.start, from: body.lowerBound),
            !conditions.isUnasserted(at: subject.start, in: body), verb != content || isState(subject)
        else { return nil }
        return PledgeClause(
            parties: subject.parties, body: subject.body, start: subject.start, verb: verb..<content + 1,
            commitment: .withdrawn, modality: modality, isPerfect: group.isPerfect, needsFigure: false,
            needsTerm: false, isWhole: false, end: bounds.end(of: content + 1, in: body))
    }

    private func isState(_ subject: PledgerFinder.Subject) -> Bool {
        subject.body != nil
            || !subject.parties.isEmpty
                && subject.parties.allSatisfy { party in
                    if case .body(let id) = scene.index[party].head { id.country != nil } else { false }
                }
    }

    private func names(behind token: Int, in body: Range<Int>) -> Bool {
        fields.namesBody(behind: .entry, in: token..<min(body.upperBound, token + 1))
            || table[token].lower == "pulled"
                && fields.namesBody(from: token + 2)
    }

    /// In tokens: from the verb to the noun of leaving.
    private static let reach = 12
    private static let exits: WordSet = ["withdrawal", "exit"]
    private static let announcing: WordSet = [
        "announced", "announces", "declared", "notified", "confirmed", "gave", "submitted", "completed", "formalised",
        "formalized", "started", "begun", "began", "decided", "ordered", "signed",
    ]
    private static let leaving: WordSet = ["quit", "left", "exited"]
}
