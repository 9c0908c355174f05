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
        guard !isPossessed, !group.isHypothetical, !isNoun(tense, group, token) else { return nil }
        if table.lower(group.start) == "to" {
            return tense == .base ? infinitive(group.start..<cue.upperBound, scope.lowerBound) : nil
        }
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

    /// `have claims`, `reported from London`: no verb of saying.
    private func isNoun(_ tense: Inflection.Tense, _ group: VerbGroup, _ token: Int) -> Bool {
        tense == .third && (group.start..<token).contains { !table.isAdverb($0) }
            || table.lower(token + 1) == "from" && table[token].lower == "reported"
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
        let isClosed = table.isClauseClosed(at: source.upperBound)
        let isPlain =
            SourceVerbs.closing.contains(table[token - 1].lower) && SourceVerbs.inverting.contains(table[token].lower)
            && isClosed
            && table.lower(source.upperBound) != "who"
        let isPronoun = FunctionWords.pronouns.contains(table[source.lowerBound].lower)
        guard isPlain || segments.quotation(at: token - 1) != nil && (isClosed || !isPronoun) else { return nil }
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

    /// `sought to highlight`: with the subject of the verb before.
    private func infinitive(_ cue: Range<Int>, _ start: Int) -> SourceCandidate? {
        let before = cue.lowerBound
        guard before - 1 > start else { return nil }
        guard SourceVerbs.governing.contains(table[before - 1].lower) else { return nil }
        return SourceCandidate(source: nil, cue: cue, placement: .shared, link: "to")
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
            !FunctionWords.pronouns.contains(table[source.lowerBound].lower), isSomebody(source)
        else { return nil }
        // "Issued a statement saying": by whoever issued it.
        if table.is(cue.lowerBound - 1, .document), source.lowerBound > start + 1 {
            return SourceCandidate(source: nil, cue: cue, placement: .shared, link: ",")
        }
        return SourceCandidate(
            source: source, cue: cue, placement: .relative, link: link(before: source.lowerBound, start))
    }

    /// A name or a described one; `begun urging` has none.
    private func isSomebody(_ source: Range<Int>) -> Bool {
        let first = table[source.lowerBound]
        return first.isCapitalised || first.shape == .number || FunctionWords.determiners.contains(first.lower)
            || source.contains { table[$0].shape == .lower && table[$0].lower.hasSuffix("s") }
    }

    private func isBehind(_ source: Int, _ start: Int) -> Bool {
        guard source > start else { return false }
        return segments.quotation(at: source - 1) != nil
            || [",", "—", "–", "-"].contains(table[source - 1].lower) && source - start > 3
    }

    private func link(before token: Int, _ start: Int) -> Word { token > start ? table[token - 1].lower : .none }

    private static let reducing: WordSet = [
        "saying", "supporting", "calling", "claiming", "arguing", "urging", "backing", "opposing", "demanding",
        "showing", "suggesting", "telling", "accusing", "indicating", "promising", "warning", "praising", "criticizing",
        "criticising", "describing", "expressing", "denouncing", "condemning", "questioning", "attacking", "defending",
        "endorsing", "insisting", "announcing", "asking", "advocating", "challenging", "alleging", "asserting",
    ]
    private static let governing: WordSet = [
        "used", "seeks", "seek", "sought", "tries", "tried", "trying", "try", "began", "begun", "continued",
        "continues",
        "continue", "refuses", "refused", "refuse", "need", "needs", "has", "have", "had", "declined", "declines",
        "declining", "going", "able", "quick", "forced", "paused", "managed", "failed", "fails", "moved", "decided",
        "chose", "chosen", "appeared", "appears", "seemed", "seems", "scramble", "scrambled", "rushed", "due",
        "willing", "unwilling", "likely", "scheduled", "eager", "ready", "wants", "want", "wanted", "plans", "planned",
        "hopes", "hoped", "vowed", "promised", "reluctant", "careful", "free", "compelled", "inclined", "loath",
        "struggled", "struggling", "liked", "likes", "loves", "expected", "set", "prepared", "preparing", "intends",
        "continuing", "seeking", "stopped", "hesitate", "hesitated", "meant", "threatened", "threatening",
    ]
    private static let closing: WordSet = [",", "'", "\"", "”"]
    private static let inverting: WordSet = [
        "said", "says", "say", "wrote", "writes", "added", "adds", "argued", "argues", "noted", "notes", "explained",
        "explains", "reported", "reports", "warned", "insisted", "recalled", "acknowledged", "claimed", "declared",
        "observed",
    ]
    private static let sharing: WordSet = [
        ",", "\"", "”", "and", "but", "by", "while", "before", "after", "without", "in", "then", "—", "–", "or", "when",
    ]
}
