/// A verb's forms in English, by rule, with the irregular ones given.
struct Inflection: Hashable, Sendable {
    enum Tense: Hashable, Sendable {
        case base, third, past, participle, gerund
    }

    let base: String
    let third: String
    let past: String
    let participle: String
    let gerund: String

    /// - Parameter verb: `call`, or `say said said` where past and participle are irregular.
    init(_ verb: String) {
        let parts = verb.split(separator: " ").map(String.init)
        let base = parts[0]
        self.base = base
        let isSibilant = ["s", "x", "z", "ch", "sh", "o"].contains { base.hasSuffix($0) }
        let endsInConsonantY = base.hasSuffix("y") && !["ay", "ey", "oy", "uy"].contains { base.hasSuffix($0) }
        let stem = String(base.dropLast())
        third = endsInConsonantY ? stem + "ies" : base + (isSibilant ? "es" : "s")
        let regular =
            base.hasSuffix("e") ? base + "d" : endsInConsonantY ? stem + "ied" : Inflection.doubled(base) + "ed"
        past = parts.count > 1 ? parts[1] : regular
        participle = parts.count > 2 ? parts[2] : past
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

    var forms: [(String, Tense)] {
        [(base, .base), (third, .third), (past, .past), (participle, .participle), (gerund, .gerund)]
    }
}
