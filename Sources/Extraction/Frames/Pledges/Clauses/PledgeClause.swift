import Chronicle

/// A clause that may hold a commitment: whose, by which verb, and how firm.
struct PledgeClause {
    /// Empty where a thing is the subject (the budget, a sum) or where the words name no party: `her country`.
    let parties: [Int]
    /// Whom the words name instead of a party: `Germany's spending`.
    var body: SubjectID? = nil
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
    var context: Range<Int>? = nil
    /// `help will go on, the minister promised`: what is promised stands before the verb.
    var isPostposed = false
    /// Where what is promised stands outside of the clause: `the 2% that the allies agreed`.
    var target: FigureMention? = nil

    var tokens: Range<Int> { start..<max(end, start + 1) }
}
