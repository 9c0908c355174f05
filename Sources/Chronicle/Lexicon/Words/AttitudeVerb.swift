/// A verb by which a text tells what somebody thinks, wants or takes sides for: no statement, but a source.
package struct AttitudeVerb: Hashable, Sendable {
    package let inflection: Inflection
    /// One of these must follow the verb, `to` behind `refuse`; empty where nothing must.
    package let particles: Set<Word>
}

extension AttitudeVerb {
    static let columns = Inflection.columns + ["then"]

    init(_ row: LexiconTable.Row) throws(LexiconProblem) {
        inflection = try Inflection(row)
        particles = try row.words("then")
    }

    var key: LexiconKey { LexiconKey(inflection.base, particles.map(\.description).sorted().joined(separator: "|")) }
}
