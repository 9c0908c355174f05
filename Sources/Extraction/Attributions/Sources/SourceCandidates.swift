import Chronicle

/// Finds verbs of saying, thinking and wanting with their subjects, in an utterance and outside its quotations.
struct SourceCandidates {
    let segments: SegmentedText
    let phrases: NounPhrases
    private let verbs: SourceVerbs
    private let nouns: SourceNouns
    private let stances: SourceStances
    private var table: TokenTable { segments.table }

    init(segments: SegmentedText, index: PartyIndex) {
        self.segments = segments
        phrases = NounPhrases(segments: segments, index: index)
        verbs = SourceVerbs(segments: segments, index: index, phrases: phrases)
        nouns = SourceNouns(segments: segments, phrases: phrases)
        stances = SourceStances(segments: segments, phrases: phrases)
    }

    /// In the order of their verbs.
    func find(in tokens: Range<Int>) -> [SourceCandidate] {
        let hasQuotation = tokens.contains { segments.quotation(at: $0) != nil }
        return tokens.compactMap { token in
            guard mayTell(token), segments.quotation(at: token) == nil else { return nil }
            return accordingTo(token, tokens) ?? label(token, tokens) ?? verb(token, tokens, hasQuotation)
                ?? nouns.read(token, in: tokens) ?? stances.read(token, in: tokens)
        }
    }

    /// Whether any of the rules begins at a word.
    private func mayTell(_ token: Int) -> Bool {
        let word = table[token].lower
        return table.cues.sourceWords.contains(word) || word == "according" || word == ":"
            || [.showing, .utterance, .polling, .stance].contains { table.is(token, $0) }
    }

    private func accordingTo(_ token: Int, _ tokens: Range<Int>) -> SourceCandidate? {
        guard table[token].lower == "according", table.lower(token + 1) == "to",
            let source = phrases.starting(at: token + 2, limit: tokens.upperBound)
        else { return nil }
        return SourceCandidate(
            source: source, cue: token..<token + 2, placement: token - tokens.lowerBound < 3 ? .before : .behind,
            link: "")
    }

    /// `Rutte: "We are ready."`, and in a title `Rutte: We are ready`.
    private func label(_ token: Int, _ tokens: Range<Int>) -> SourceCandidate? {
        guard table[token].lower == ":", token - tokens.lowerBound <= 6, token + 1 < tokens.upperBound,
            let source = phrases.ending(at: token, from: tokens.lowerBound), source.lowerBound == tokens.lowerBound,
            source.allSatisfy({ table[$0].isCapitalised || table[$0].shape == .mark }),
            segments.quotation(at: token + 1) != nil
                || isTitle(tokens) && table[token - 1].shape == .capitalised
                    && !SourceCandidates.labels.contains(table.lower(token - 1))
        else { return nil }
        return SourceCandidate(source: source, cue: token..<token + 1, placement: .before, link: "")
    }

    /// Titles write their verbs with capitals.
    private func isTitle(_ tokens: Range<Int>) -> Bool { tokens.lowerBound == 0 }

    private func verb(_ token: Int, _ tokens: Range<Int>, _ hasQuotation: Bool) -> SourceCandidate? {
        guard table[token].shape == .lower || isTitle(tokens) && table[token].shape == .capitalised else { return nil }
        let word = table[token].lower
        let start = max(tokens.lowerBound, segments.sentences[segments.sentence(at: token)].tokens.lowerBound)
        let scope = start..<tokens.upperBound
        if table.is(token, .showing), let found = verbs.finding(token, in: scope) { return found }
        for (verb, tense) in table.cues.speechVerbs[word] ?? [] {
            guard let cue = table.cue(at: token, of: verb) else { continue }
            if let found = verbs.read(cue, tense, hasAct: verb.act != nil, in: scope),
                !verb.needsQuotation || hasQuotation || found.placement == .behind
            {
                return found
            }
        }
        for (verb, tense) in table.cues.attitudeVerbs[word] ?? [] {
            guard let cue = table.cue(at: token, with: verb.particles) else { continue }
            if let found = verbs.read(cue, tense, hasAct: false, in: scope) {
                return !table.cues.speechVerbs.contains(word) && isOnTheSide(found) ? nil : found
            }
        }
        return nil
    }

    /// `what he wants`, `the campaign she hoped for`, `those who want`: an attitude told on the way to something else.
    private func isOnTheSide(_ candidate: SourceCandidate) -> Bool {
        guard let source = candidate.source else { return false }
        let (word, link) = (table[source.lowerBound].lower, candidate.link)
        if word == "who" || word == "which" { return link != "," }
        guard FunctionWords.pronouns.contains(word) else { return SourceCandidates.subordinators.contains(link) }
        return link.description.first?.isLetter == true && !SourceCandidates.beforeClauses.contains(link)
    }

    private static let labels: WordSet = [
        "note", "update", "updates", "daily", "watch", "video", "exclusive", "breaking", "live", "news", "latest",
        "morning", "analysis", "opinion", "photos", "editor", "correction", "review", "abstract", "notice", "wow",
    ]
    private static let beforeClauses: WordSet = [
        "and", "but", "as", "because", "while", "though", "although", "so",
    ]
    private static let subordinators: WordSet = [
        "what", "which", "that", "if", "when", "whether", "than", "whom", "whose", "where", "how", "why", "until",
    ]
}
