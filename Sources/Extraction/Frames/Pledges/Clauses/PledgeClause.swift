import Chronicle

/// A clause that may hold a commitment: whose, by which verb, and how firm.
///
/// An immutable class: nearly all answers to the question for one are that there is none, and as a value each of those
/// would be as large as a clause.
final class PledgeClause: Sendable {
    /// Empty where a thing is the subject (the budget, a sum) or where the words name no party: `her country`.
    let parties: [Int]
    /// Whom the words name instead of a party: `Germany's spending`.
    let body: SubjectID?
    let start: Int
    let verb: Range<Int>
    let commitment: Commitment
    let modality: Modality
    let isPerfect: Bool
    /// Only with a figure.
    let needsFigure: Bool
    /// Only with a figure or a term: what a person or "we" will do is mostly no commitment of a state.
    let needsTerm: Bool
    /// Further verbs of the sentence only repeat it.
    let isWhole: Bool
    /// Up to where its own words reach.
    let end: Int
    /// Where an elided clause's verb and object stand: in the clause before it.
    let context: Range<Int>?
    /// `help will go on, the minister promised`: what is promised stands before the verb.
    let isPostposed: Bool
    /// Where what is promised stands outside of the clause: `the 2% that the allies agreed`.
    let target: FigureMention?

    init(
        parties: [Int], body: SubjectID? = nil, start: Int, verb: Range<Int>, commitment: Commitment,
        modality: Modality,
        isPerfect: Bool, needsFigure: Bool, needsTerm: Bool, isWhole: Bool, end: Int, context: Range<Int>? = nil,
        isPostposed: Bool = false, target: FigureMention? = nil
    ) {
        self.parties = parties
        self.body = body
        self.start = start
        self.verb = verb
        self.commitment = commitment
        self.modality = modality
        self.isPerfect = isPerfect
        self.needsFigure = needsFigure
        self.needsTerm = needsTerm
        self.isWhole = isWhole
        self.end = end
        self.context = context
        self.isPostposed = isPostposed
        self.target = target
    }

    var tokens: Range<Int> { start..<max(end, start + 1) }
}
