import Chronicle

/// Reads one verb with its subject, in the constructions that give a source.
struct SourceVerbs {
    private let segments: SegmentedText
    private let phrases: NounPhrases
    private let subjects: SourceSubjects
    private let agreement: SourceAgreement
    private var table: TokenTable { segments.table }

    init(segments: SegmentedText, index: PartyIndex, phrases: NounPhrases) {
        self.segments = segments
        self.phrases = phrases
        subjects = SourceSubjects(segments: segments, phrases: phrases)
        agreement = SourceAgreement(segments: segments, index: index)
    }

    /// - Parameters:
    ///   - cue: the verb, with its particle.
    ///   - hasAct: whether the verb itself says what is done, so that its passive has a source too.
    ///   - scope: from the start of the verb's sentence to the end of the utterance.
    func read(_ cue: Range<Int>, _ tense: Inflection.Tense, hasAct: Bool, in scope: Range<Int>) -> SourceCandidate? {
        let token = cue.lowerBound
        if let found = inverted(cue, tense, scope) { return found }
        let group = VerbGroup(before: token, tense: tense, in: table, from: scope.lowerBound)
        if group.isPassive || table.lower(cue.upperBound) == "by" {
            return hasAct && tense == .past ? passive(group.start..<cue.upperBound, scope) : nil
        }
        let isPossessed = token > scope.lowerBound && table[token - 1].lower == "'s" && tense != .gerund
        guard table.lower(group.start) != "to", !group.isHypothetical, !isPossessed else { return nil }
        if tense == .gerund, group.start == token {
            return shared(cue, scope.lowerBound) ?? reduced(cue, scope.lowerBound)
        }
        guard agreement.fits(tense, group, token) else { return nil }
        guard let (source, isRelative) = subjects.subject(before: group.start, from: scope.lowerBound) else {
            return (tense == .past || tense == .third) && ["and", "but", "then"].contains(table.lower(group.start - 1))
                ? shared(cue, scope.lowerBound) : nil
        }
        guard agreement.agrees(source, tense, group, token) else { return nil }
        let isBehind = isBehind(source.lowerBound, scope.lowerBound) && table.isClauseClosed(at: cue.upperBound)
        return SourceCandidate(
            source: source, cue: group.start..<cue.upperBound,
            placement: isRelative ? .relative : isBehind ? .behind : .before,
            link: link(before: source.lowerBound, scope.lowerBound))
    }

    /// `polls show`, `a study released on Monday has found`
    func finding(_ token: Int, in scope: Range<Int>) -> SourceCandidate? {
        let start = scope.lowerBound
        let group = VerbGroup(before: token, tense: .past, in: table, from: start)
        let nearest = stride(from: group.start - 1, to: max(start, group.start - 16) - 1, by: -1).first { place in
            [",", ";", ":", "\""].contains(table[place].lower) || table.is(place, .finding)
        }
        guard !group.isHypothetical, !group.isPassive, let nearest, table[nearest].isWord,
            let source = phrases.ending(at: nearest + 1, from: start),
            !subjects.isObject(source.lowerBound, from: start)
        else { return nil }
        return SourceCandidate(
            source: source, cue: group.start..<token + 1, placement: .before,
            link: link(before: source.lowerBound, start))
    }

    /// `, said a senior official`
    private func inverted(_ cue: Range<Int>, _ tense: Inflection.Tense, _ scope: Range<Int>) -> SourceCandidate? {
        let token = cue.lowerBound
        guard tense == .past || tense == .third || tense == .base, token > scope.lowerBound,
            table[token].lower != "told",
            let source = phrases.starting(at: cue.upperBound, limit: scope.upperBound)
        else { return nil }
        let isPlain =
            table[token - 1].lower == "," && SourceVerbs.inverting.contains(table[token].lower)
            && table.isClauseClosed(at: source.upperBound)
        guard isPlain || segments.quotation(at: token - 1) != nil else { return nil }
        return SourceCandidate(source: source, cue: cue, placement: .behind, link: "")
    }

    /// `criticised by officials`
    private func passive(_ cue: Range<Int>, _ scope: Range<Int>) -> SourceCandidate? {
        guard table.lower(cue.upperBound) == "by", !table.lower(cue.upperBound + 1).hasSuffix("ing"),
            let source = phrases.starting(at: cue.upperBound + 1, limit: scope.upperBound)
        else { return nil }
        return SourceCandidate(
            source: source, cue: cue.lowerBound..<cue.upperBound + 1, placement: .relative, link: "by")
    }

    private func shared(_ cue: Range<Int>, _ start: Int) -> SourceCandidate? {
        let link = link(before: cue.lowerBound, start)
        guard SourceVerbs.sharing.contains(link) else { return nil }
        return SourceCandidate(source: nil, cue: cue, placement: .shared, link: link)
    }

    /// `a statement saying`, `voters supporting`
    private func reduced(_ cue: Range<Int>, _ start: Int) -> SourceCandidate? {
        guard SourceVerbs.reducing.contains(table[cue.lowerBound].lower),
            let source = phrases.ending(at: cue.lowerBound, from: start),
            !FunctionWords.pronouns.contains(table[source.lowerBound].lower)
        else { return nil }
        return SourceCandidate(
            source: source, cue: cue, placement: .relative, link: link(before: source.lowerBound, start))
    }

    private func isBehind(_ source: Int, _ start: Int) -> Bool {
        guard source > start else { return false }
        return segments.quotation(at: source - 1) != nil
            || [",", "—", "–", "-"].contains(table[source - 1].lower) && source - start > 3
    }

    private func link(before token: Int, _ start: Int) -> Word { token > start ? table[token - 1].lower : .none }

    private static let reducing: WordSet = [
        "saying", "supporting", "calling", "claiming", "arguing", "urging", "backing", "opposing", "demanding",
        "showing", "suggesting", "telling", "accusing", "indicating", "promising", "warning",
    ]
    private static let inverting: WordSet = [
        "said", "says", "say", "wrote", "writes", "added", "adds", "argued", "argues", "noted", "notes", "explained",
        "explains", "reported", "reports", "warned", "insisted", "recalled", "acknowledged", "claimed", "declared",
        "observed",
    ]
    private static let sharing: WordSet = [
        ",", "and", "but", "by", "while", "before", "after", "without", "in", "then", "—", "–", "or", "when",
    ]
}
