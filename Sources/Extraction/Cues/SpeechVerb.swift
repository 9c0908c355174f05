import Chronicle

/// A verb by which a text attributes words to somebody.
struct SpeechVerb: Hashable, Sendable {
    let inflection: Inflection
    /// What the verb itself does; nil where the words that follow decide.
    let act: SpeechAct?
    /// One of these must follow the verb, `for` behind `call`; empty where nothing must.
    let particles: Set<String>
    /// Only beside a quotation or in parentheses between commas (`he went on`).
    let needsQuotation: Bool

    init(_ verb: String, _ act: SpeechAct? = nil, then particles: Set<String> = [], needsQuotation: Bool = false) {
        inflection = Inflection(verb)
        self.act = act
        self.particles = particles
        self.needsQuotation = needsQuotation
    }
}
