import Chronicle

/// Finds attributions by their verbs within one utterance: verb, subject and where they stand to what is said.
struct CueFinder {
    let segments: SegmentedText
    let index: PartyIndex
    let subjects: SubjectFinder
    let issuers: DocumentIssuers
    var table: TokenTable { segments.table }

    init(segments: SegmentedText, index: PartyIndex) {
        self.segments = segments
        self.index = index
        subjects = SubjectFinder(segments: segments, index: index)
        issuers = DocumentIssuers(table: segments.table, index: index)
    }

    struct Candidate {
        let attribution: Attribution
        let start: Int
        /// It stands in a clause of another: "the date that X had proposed".
        let isSubordinate: Bool
        /// The conjunction before it sets it beside what stands there: "while", ";".
        let isCoordinate: Bool
    }

    /// All candidates, in the order of their verbs.
    func candidates(in sentences: Range<Int>) -> [Candidate] {
        guard let first = sentences.first.map({ segments.sentences[$0].tokens.lowerBound }),
            let last = sentences.last.map({ segments.sentences[$0].tokens.upperBound })
        else { return [] }
        var found: [Candidate] = []
        for token in first..<last where mayTell(token) && segments.quotation(at: token) == nil {
            if let candidate = accordingTo(token, sentences) ?? quotedAs(token, sentences)
                ?? verb(token, sentences, segments.sentences[segments.sentence(at: token)].tokens.lowerBound, last)
            {
                found.append(candidate)
            }
        }
        return found
    }

    /// Whether any of the rules begins at a word.
    private func mayTell(_ token: Int) -> Bool {
        let word = table[token].lower
        return table.cues.speechVerbs.contains(word) || word == "according" || word == "saying"
    }

    private func verb(_ token: Int, _ sentences: Range<Int>, _ start: Int, _ last: Int) -> Candidate? {
        guard table[token].shape == .lower, let senses = table.cues.speechVerbs[table[token].lower] else { return nil }
        let isBesideQuotation =
            segments.quotation(at: token + 1) != nil || token > 0 && segments.quotation(at: token - 1) != nil
        for (verb, tense) in senses {
            guard let cue = table.cue(at: token, of: verb) else { continue }
            if let inverted = inverted(cue, verb, tense, sentences, start) { return inverted }
            let group = VerbGroup(before: token, tense: tense, in: table, from: start)
            guard !group.isPassive, !group.isHypothetical, fits(tense, group, token), !isNoun(tense, group, token),
                let subject = subjects.subject(before: group.start, from: start)
            else { continue }
            let isParenthetical = isBehind(subject.start, start, closing: cue.upperBound)
            guard !verb.needsQuotation || isBesideQuotation || isParenthetical || hasQuotation(token, last) else {
                continue
            }
            let before = subject.start > start ? table[subject.start - 1].lower : ""
            let attribution = Attribution(
                parties: subject.parties, cue: cue, verb: verb, sentences: sentences,
                modality: isInvertedDenial(subject.start) ? .negated : group.modality,
                isPerfect: group.isPerfect,
                placement: subject.isRelative ? .relative : isParenthetical ? .behind : .before)
            return Candidate(
                attribution: attribution, start: subject.start,
                isSubordinate: !subject.isRelative && CueFinder.subordinators.contains(before)
                    && !(before == "which" && table.lower(subject.start - 2) == "in"),
                isCoordinate: isCoordinate(subject.start, start))
        }
        return nil
    }

    /// `nor has it said`
    private func isInvertedDenial(_ subject: Int) -> Bool {
        ["nor", "neither"].contains(table.lower(subject - 2))
            && Auxiliaries.perfectOrPlain.contains(table.lower(subject - 1))
    }

    /// `," said Rutte`
    private func inverted(
        _ cue: Range<Int>, _ verb: SpeechVerb, _ tense: Inflection.Tense, _ sentences: Range<Int>, _ start: Int
    ) -> Candidate? {
        let token = cue.lowerBound
        guard tense == .past || tense == .third || tense == .participle, token > start,
            table[token - 1].lower == "," || segments.quotation(at: token - 1) != nil
        else { return nil }
        var next = cue.upperBound
        if table.is(next, .adverb) { next += 1 }
        guard verb.inflection.base != "tell",
            let party = index.starting(at: next) ?? issuers.starting(at: next),
            segments.quotation(at: token - 1) != nil && !isPronoun(party)
                || table.isClauseClosed(at: index[party].tokens.upperBound),
            verb.act != .demand || segments.quotation(at: token - 1) != nil || isLast(party, sentences)
        else { return nil }
        let attribution = Attribution(
            parties: [party] + joined(to: party), cue: token..<next, verb: verb, sentences: sentences,
            modality: .actual, isPerfect: false, placement: .inverted)
        return Candidate(attribution: attribution, start: token, isSubordinate: false, isCoordinate: false)
    }

    private func isPronoun(_ party: Int) -> Bool {
        if case .pronoun = index[party].head { true } else { false }
    }

    /// `said Wicker and Rogers`
    private func joined(to party: Int) -> [Int] {
        let end = index[party].tokens.upperBound
        guard table.lower(end) == "and", let other = index.starting(at: end + 1) else { return [] }
        let isClause =
            table.is(index[other].tokens.upperBound, .adverb)
            || table.cues.speechVerbs.contains(table.lower(index[other].tokens.upperBound))
        return isClause ? [] : [other]
    }

    private func isLast(_ party: Int, _ sentences: Range<Int>) -> Bool {
        guard let last = sentences.last.map({ segments.sentences[$0].tokens.upperBound }) else { return false }
        return last - index[party].tokens.upperBound <= 3
    }

    private func fits(_ tense: Inflection.Tense, _ group: VerbGroup, _ token: Int) -> Bool {
        let hasAuxiliary = group.start < token
        switch tense {
        case .past, .third: return true
        case .participle: return hasAuxiliary
        case .base: return hasAuxiliary && group.modality != .actual || CueFinder.isPlural(table.lower(group.start - 1))
        case .gerund:
            return (group.start..<token).contains {
                ["is", "are", "was", "were", "been", "'s"].contains(table[$0].lower)
            }
        }
    }

    /// `have claims`, `reported from London`: no verb of saying.
    func isNoun(_ tense: Inflection.Tense, _ group: VerbGroup, _ token: Int) -> Bool {
        tense == .third && (group.start..<token).contains { !table.isAdverb($0) }
            || table[token].lower == "reported" && table.lower(token + 1) == "from"
    }

    private static func isPlural(_ word: Word) -> Bool { word.hasSuffix("s") || word == "they" || word == "we" }

    /// Whether the subject follows what is said: behind a comma or a closing mark, and not at the start.
    func isBehind(_ subject: Int, _ start: Int, closing end: Int) -> Bool {
        guard subject > start else { return false }
        if segments.quotation(at: subject - 1) != nil { return true }
        guard table[subject - 1].lower == "," else { return false }
        // A phrase of time at the start ("On Monday, Rutte said") is nothing that is said.
        return !(start..<subject).contains { table[$0].lower == "according" } && subject - start > 5
            && table.isClauseClosed(at: end)
            || segments.quotation(at: start) != nil
    }

    private func isCoordinate(_ subject: Int, _ start: Int) -> Bool {
        guard subject > start else { return false }
        let word = table[subject - 1].lower
        if [";", "while", "whereas", "—", "–"].contains(word) { return true }
        return ["and", "but"].contains(word) && subject - 2 > start
    }

    private func hasQuotation(_ token: Int, _ last: Int) -> Bool {
        (token..<last).contains { segments.quotation(at: $0) != nil }
    }

    private static let subordinators: WordSet = [
        "that", "which", "what", "whom", "whose", "when", "if", "because", "until", "than", "where", "whether", "after",
        "before", "since", "once", "how", "why",
    ]
}
