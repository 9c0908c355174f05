/// A verb's forms in English, by rule, with the irregular ones given.
package struct Inflection: Hashable, Sendable {
    package enum Tense: Hashable, Sendable {
        case base, third, past, participle, gerund
    }

    package let base: String
    package let third: String
    package let past: String
    package let participle: String
    package let gerund: String

    /// - Parameters:
    ///   - past: nil where the verb is regular.
    ///   - participle: nil where it is the same as the past.
    package init(_ base: String, past: String? = nil, participle: String? = nil) {
        self.base = base
        let isSibilant = ["s", "x", "z", "ch", "sh", "o"].contains { base.hasSuffix($0) }
        let endsInConsonantY = base.hasSuffix("y") && !["ay", "ey", "oy", "uy"].contains { base.hasSuffix($0) }
        let stem = String(base.dropLast())
        third = endsInConsonantY ? stem + "ies" : base + (isSibilant ? "es" : "s")
        let regular =
            base.hasSuffix("e") ? base + "d" : endsInConsonantY ? stem + "ied" : Inflection.doubled(base) + "ed"
        self.past = past ?? regular
        self.participle = participle ?? self.past
        gerund = base.hasSuffix("e") && !base.hasSuffix("ee") ? stem + "ing" : Inflection.doubled(base) + "ing"
    }

    /// Verbs that double their last letter: `admitted`, `planning`, `permitted`.
    private static let doubling: Set<String> = [
        "admit", "permit", "commit", "submit", "plan", "drop", "ban", "cut", "set", "step", "scrap", "put", "get",
        "hit",
        "win", "ship", "rebut", "let", "begin", "cap", "slam", "lag", "top", "axe", "confer", "stop", "quit",
    ]

    private static func doubled(_ base: String) -> String {
        doubling.contains(base) ? base + String(base.suffix(1)) : base
    }

    package var forms: [(String, Tense)] {
        [(base, .base), (third, .third), (past, .past), (participle, .participle), (gerund, .gerund)]
    }
}

extension Inflection {
    static let columns = ["verb", "past", "participle"]

    /// Reads the columns `verb`, `past` and `participle`.
    init(_ row: LexiconTable.Row) throws(LexiconProblem) {
        self.init(try row.word("verb"), past: try row.wordIfAny("past"), participle: try row.wordIfAny("participle"))
    }
}
