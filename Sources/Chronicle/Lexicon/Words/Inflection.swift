/// A verb's forms in English, by rule, with the irregular ones given.
///
/// An immutable class, so that whoever holds a verb holds one thing and not five.
package final class Inflection: Sendable {
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

    /// Verbs of several syllables with the stress on the last, which doubles its letter: `admitted`, `transferring`.
    private static let doubling: Set<String> = [
        "admit", "begin", "commit", "compel", "confer", "control", "defer", "forget", "occur", "omit", "permit",
        "prefer",
        "rebut", "refer", "regret", "submit", "transfer",
    ]

    /// `plann`, `committ`: as the stem stands before a vowel.
    private static func doubled(_ base: String) -> String {
        doubling.contains(base) || isShort(base) ? base + String(base.suffix(1)) : base
    }

    /// One syllable that ends in one vowel and one consonant: `plan`, `quip`, but neither `lead` nor `fix`.
    private static func isShort(_ verb: String) -> Bool {
        let letters = Array(verb.replacing("qu", with: "q"))
        let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
        guard letters.count >= 2, let last = letters.last, !vowels.union(["w", "x", "y"]).contains(last) else {
            return false
        }
        return vowels.contains(letters[letters.count - 2]) && letters.count { vowels.contains($0) } == 1
    }

    /// Of `cancel` both `cancelled` and `canceled`: one is British, the other American.
    package var forms: [(String, Tense)] {
        let forms = [(base, Tense.base), (third, .third), (past, .past), (participle, .participle), (gerund, .gerund)]
        guard base.hasSuffix("l"), past == base + "ed" else { return forms }
        return forms + [(base + "led", .past), (base + "led", .participle), (base + "ling", .gerund)]
    }
}

extension Inflection: Hashable {
    package static func == (left: Inflection, right: Inflection) -> Bool {
        left === right
            || left.base == right.base && left.past == right.past && left.participle == right.participle
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(base) }
}

extension Inflection {
    static let columns = ["verb", "past", "participle"]

    /// Reads the columns `verb`, `past` and `participle`.
    convenience init(_ row: LexiconTable.Row) throws(LexiconProblem) {
        self.init(try row.word("verb"), past: try row.wordIfAny("past"), participle: try row.wordIfAny("participle"))
    }
}
