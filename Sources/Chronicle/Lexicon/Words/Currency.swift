/// What a word, code or sign of money stands for.
struct Currency {
    let word: String
    /// ISO 4217, `GBP`.
    let code: String
    /// Where several countries share the word: the adjectives one of which must precede it, `danish`.
    let adjectives: Set<Word>
}

/// A word behind a number that multiplies it: `billion`.
struct ScaleWord {
    let word: String
    /// Of ten.
    let power: Int
}

extension Currency {
    static let columns = ["word", "code", "after"]

    init(_ row: LexiconTable.Row) throws(LexiconProblem) {
        word = try row.word("word")
        code = try row.value("code", expected: "three capital letters") { code in
            code.count == 3 && code.allSatisfy { ("A"..."Z").contains($0) } ? code : nil
        }
        adjectives = try row.words("after")
    }
}

extension ScaleWord {
    static let columns = ["word", "power"]

    init(_ row: LexiconTable.Row) throws(LexiconProblem) {
        word = try row.word("word")
        power = try row.value("power", expected: "a number from 1 to 18") {
            Int($0).flatMap { 1...18 ~= $0 ? $0 : nil }
        }
    }
}
