/// A verb by which somebody commits himself, acts on a commitment or drops it.
package struct PledgeVerb: Hashable, Sendable {
    package let inflection: Inflection
    package let effect: Effect
    /// One of these must follow the verb; empty where nothing must.
    package let particles: Set<Word>

    package enum Effect: String, Hashable, Sendable, CaseIterable {
        /// The verb itself is the commitment: `pledged`.
        case commits
        /// A commitment once a figure stands with it: `earmarked $4 million`.
        case commitsFigure = "commits-figure"
        /// A commitment once a sum of money stands with it: `released $4 million`, but not `released 40 prisoners`.
        case commitsMoney = "commits-money"
        case delivers
        case drops
        /// `ruled out`: refused, never promised.
        case refuses
        case aims
    }
}

extension PledgeVerb {
    static let columns = Inflection.columns + ["effect", "then"]

    init(_ row: LexiconTable.Row) throws(LexiconProblem) {
        inflection = try Inflection(row)
        effect = try row.value("effect", oneOf: Effect.self)
        particles = try row.words("then")
    }
}
