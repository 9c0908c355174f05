import Chronicle

/// Finds calls by what was said in them: `A told B by telephone that`, `in a phone call A assured B`.
struct SpokenCalls {
    private let scene: Scene
    private let reading: VerbReading
    private var company: Participants { reading.company }
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        reading = VerbReading(scene: scene)
    }

    func found(at token: Int, _ body: Range<Int>, _ companions: Companions) -> Gathering? {
        guard isCall(token, body) else { return nil }
        let near = max(body.lowerBound, token - SpokenCalls.reach)..<min(body.upperBound, token + SpokenCalls.reach)
        for verb in near where table[verb].shape == .lower && scene.segments.quotation(at: verb) == nil {
            guard let tense = tense(at: verb) else { continue }
            let hearers = company.list(from: verb + 1, body).filter(company.isPerson)
            guard !hearers.isEmpty, let outcome = reading.read(verb, tense, body, companions), !outcome.isPassive,
                outcome.modality != .negated
            else { continue }
            let speakers = outcome.subjects.filter { company.isPerson($0) && !hearers.contains($0) }
            guard !speakers.isEmpty else { continue }
            return Gathering(
                participants: speakers + hearers, form: .call, modality: outcome.modality, token: token,
                isBackground: outcome.isBackground)
        }
        return nil
    }

    /// `by phone`, `over the telephone`, `in a telephone conversation`, `in a call`.
    private func isCall(_ token: Int, _ body: Range<Int>) -> Bool {
        let word = table[token].lower
        if ["phone", "telephone", "video"].contains(word) {
            return table.lower(token - 1) == "by" || table.lower(token - 2) == "over" || table.lower(token - 2) == "on"
        }
        guard ["call", "conversation", "talk"].contains(word) else { return false }
        let before = max(body.lowerBound, token - 4)..<token
        return before.contains { ["in", "during"].contains(table[$0].lower) }
            && (word == "call" || before.contains { ["phone", "telephone", "video"].contains(table[$0].lower) })
    }

    /// Of a verb that is said to somebody.
    private func tense(at token: Int) -> Inflection.Tense? {
        if let sense = table.cues.speechVerbs[table[token].lower]?.first { return sense.tense }
        return SpokenCalls.tellings.contains(table[token].lower) ? .past : nil
    }

    /// In tokens.
    private static let reach = 25
    /// Verbs with the hearer as object, beside those that make statements.
    private static let tellings: WordSet = [
        "told", "assured", "informed", "briefed", "congratulated", "thanked", "reassured", "invited", "consoled",
        "promised", "pressed", "advised", "reminded", "updated",
    ]
}
