/// A verb by which a text attributes words to somebody.
package struct SpeechVerb: Hashable, Sendable {
    package let inflection: Inflection
    /// What the verb itself does; nil where the words that follow decide.
    package let act: SpeechAct?
    /// One of these must follow the verb, `for` behind `call`; empty where nothing must.
    package let particles: Set<Word>
    /// Only beside a quotation or in parentheses between commas (`he went on`).
    package let needsQuotation: Bool
}

extension SpeechVerb {
    static let columns = Inflection.columns + ["act", "then", "quotation"]

    init(_ row: LexiconTable.Row) throws(LexiconProblem) {
        inflection = try Inflection(row)
        act = try row.optional("act", oneOf: SpeechAct.self)
        particles = try row.words("then")
        needsQuotation =
            try row.optional("quotation", expected: "needed or empty") { $0 == "needed" ? true : nil } ?? false
    }
}
