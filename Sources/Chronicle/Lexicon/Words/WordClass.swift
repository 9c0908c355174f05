/// What kind of word a recogniser takes a word for; a word may be of several classes.
package enum WordClass: UInt8, CaseIterable, Sendable {
    /// What states and groups do when they keep a promise: the verbs that make "will" a commitment.
    case action
    /// Of a meeting or an order: `cancelled`, `postponed`.
    case calledOff
    /// Verbs whose only telling is a pledge and no statement.
    case commissive

    /// As `word-classes.tsv` spells it, `called-off`.
    package var name: String {
        "\(self)".reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
    }
}

/// A set of word classes.
package struct WordClasses: Hashable, Sendable {
    private var bits: UInt64 = 0

    package init() {}

    package func contains(_ member: WordClass) -> Bool { bits & 1 << UInt64(member.rawValue) != 0 }

    mutating func insert(_ member: WordClass) { bits |= 1 << UInt64(member.rawValue) }
}

/// That a word is of a class.
struct ClassifiedWord {
    static let columns = ["class", "word"]
    private static let classes = Dictionary(uniqueKeysWithValues: WordClass.allCases.map { ($0.name, $0) })

    let word: String
    let wordClass: WordClass

    init(_ row: LexiconTable.Row) throws(LexiconProblem) {
        let names = ClassifiedWord.classes.keys.sorted().joined(separator: ", ")
        wordClass = try row.value("class", expected: "one of \(names)") { ClassifiedWord.classes[$0] }
        word = try row.word("word")
    }
}
