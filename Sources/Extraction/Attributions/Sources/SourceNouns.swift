import Chronicle

/// Reads nouns of saying, thinking and wanting with whose they are, `Rutte's call for`, `her belief that`, and what
/// polls hold, `in the latest poll`.
struct SourceNouns {
    private let segments: SegmentedText
    private let phrases: NounPhrases
    private var table: TokenTable { segments.table }

    init(segments: SegmentedText, phrases: NounPhrases) {
        self.segments = segments
        self.phrases = phrases
    }

    func read(_ token: Int, in tokens: Range<Int>) -> SourceCandidate? {
        if table.is(token, .utterance) { return possessed(token, tokens) }
        return table.is(token, .polling) ? poll(token, tokens) : nil
    }

    /// `his promises of`, `Mr. Trump's frequent attacks on`
    private func possessed(_ noun: Int, _ tokens: Range<Int>) -> SourceCandidate? {
        let next = table.lower(noun + 1)
        guard next == "that" || SourceNouns.stands.contains(table[noun].lower) && SourceNouns.links.contains(next)
        else {
            return nil
        }
        for place in stride(from: noun - 1, to: max(tokens.lowerBound, noun - 5) - 1, by: -1) {
            let word = table[place].lower
            if SourceNouns.possessives.contains(word) {
                return candidate(place..<place + 1, noun)
            }
            if word == "'s" || word == "'" && table[place].gap == .none, place > tokens.lowerBound {
                return phrases.ending(at: place, from: tokens.lowerBound).flatMap { candidate($0, noun) }
            }
            guard table[place].isWord, !FunctionWords.all.contains(word) else { return nil }
        }
        return nil
    }

    /// `in the latest poll`
    private func poll(_ noun: Int, _ tokens: Range<Int>) -> SourceCandidate? {
        guard let source = phrases.ending(at: noun + 1, from: tokens.lowerBound),
            source.count > 2, source.lowerBound > tokens.lowerBound, table[source.lowerBound - 1].lower == "in",
            source.allSatisfy({ table[$0].lower != "in" })
        else { return nil }
        let preposition = source.lowerBound - 1
        return SourceCandidate(
            source: source, cue: preposition..<preposition + 1,
            placement: preposition == tokens.lowerBound ? .before : .behind, link: "")
    }

    private func candidate(_ source: Range<Int>, _ noun: Int) -> SourceCandidate? {
        SourceCandidate(source: source, cue: noun..<noun + 1, placement: .before, link: "'s")
    }

    private static let possessives: WordSet = ["his", "her", "their", "its", "my", "our", "whose"]
    private static let stands: WordSet = [
        "call", "critique", "endorsement", "opposition", "view", "belief", "desire", "insistence", "condemnation",
        "denunciation", "embrace", "rejection",
    ]
    private static let links: WordSet = [
        "to", "of", "for", "about", "on", "against",
    ]
}
