import Chronicle

/// Gives each utterance its sources: first those of its statements, then whoever else says, thinks or wants something
/// that stands in none of those.
struct SourcingFinder {
    private let segments: SegmentedText
    private let index: PartyIndex
    private let candidates: SourceCandidates
    private var found: [Sourcing] = []

    static func find(_ segments: SegmentedText, _ index: PartyIndex, _ attributions: [Attribution]) -> [Sourcing] {
        var finder = SourcingFinder(segments, index)
        var next = attributions[...]
        for sentences in Utterances.group(segments) {
            let own = next.prefix { $0.sentences.lowerBound < sentences.upperBound }
            next = next.dropFirst(own.count)
            finder.read(sentences, Array(own))
        }
        return finder.found
    }

    private init(_ segments: SegmentedText, _ index: PartyIndex) {
        self.segments = segments
        self.index = index
        candidates = SourceCandidates(segments: segments, index: index)
    }

    private mutating func read(_ sentences: Range<Int>, _ attributions: [Attribution]) {
        guard let first = sentences.first, let last = sentences.last else { return }
        let tokens = segments.sentences[first].tokens.lowerBound..<segments.sentences[last].tokens.upperBound
        var taken: [Sourcing] = attributions.flatMap { sourcings(of: $0, in: tokens) }
        for candidate in candidates.find(in: tokens) {
            if taken.contains(where: { $0.cue?.overlaps(candidate.cue) == true }) { continue }
            take(candidate, in: tokens, &taken)
        }
        found += taken.sorted { start(of: $0) < start(of: $1) }
    }

    private func start(of sourcing: Sourcing) -> Int {
        sourcing.cue?.lowerBound ?? sourcing.contents.first?.lowerBound ?? 0
    }

    private func take(_ candidate: SourceCandidate, in tokens: Range<Int>, _ taken: inout [Sourcing]) {
        let cover = taken.last { sourcing in
            sourcing.cue.map { $0.lowerBound < candidate.cue.lowerBound } == true
                && sourcing.contents.contains { $0.contains(candidate.cue.lowerBound) }
        }
        switch candidate.placement {
        case .shared:
            // What a noun or a relative tells is none of the clause that goes on behind a comma.
            let cover = candidate.link == "," ? outermost(candidate, taken) ?? cover : cover
            let spoken = taken.last { isPostposed($0) && ($0.cue?.lowerBound ?? 0) < candidate.cue.lowerBound }
            guard
                let source = cover?.source ?? spoken?.source ?? clauseSubject(before: candidate.cue.lowerBound, tokens)
                    ?? opening(tokens, before: candidate.cue.lowerBound) ?? taken.last?.source
            else { return }
            let content = candidate.cue.upperBound..<max(candidate.cue.upperBound, tokens.upperBound)
            taken.append(Sourcing(source: source, party: nil, cue: candidate.cue, contents: [content]))
        case .before, .relative:
            guard !taken.contains(where: { covers($0, candidate) }), let source = candidate.source else { return }
            let from = max(candidate.cue.upperBound, source.upperBound)
            taken.append(
                Sourcing(
                    source: source, party: party(source), cue: candidate.cue,
                    contents: [from..<max(from, tokens.upperBound)]))
        case .behind:
            guard let source = candidate.source else { return }
            let end = min(source.lowerBound, candidate.cue.lowerBound)
            let quotation = segments.quotation(at: end - 1).map { segments.quotations[$0].tokens.lowerBound }
            let content = max(tokens.lowerBound, quotation ?? tokens.lowerBound)..<end
            taken.removeAll { sourcing in
                sourcing.cue.map { content.contains($0.lowerBound) && $0.lowerBound > tokens.lowerBound } == true
            }
            taken.append(Sourcing(source: source, party: party(source), cue: candidate.cue, contents: [content]))
        }
    }

    private func outermost(_ candidate: SourceCandidate, _ taken: [Sourcing]) -> Sourcing? {
        taken.first { sourcing in
            sourcing.cue.map { $0.lowerBound < candidate.cue.lowerBound } == true
                && sourcing.contents.contains { $0.contains(candidate.cue.lowerBound) }
        }
    }

    private func isPostposed(_ sourcing: Sourcing) -> Bool {
        guard let cue = sourcing.cue, let content = sourcing.contents.last else { return false }
        return content.upperBound <= cue.lowerBound
    }

    private func covers(_ sourcing: Sourcing, _ candidate: SourceCandidate) -> Bool {
        guard sourcing.contents.contains(where: { $0.contains(candidate.cue.lowerBound) }) else { return false }
        // `Rutte, who thinks of leaving, said`: a source that stands before is none of those words.
        if let source = candidate.source, let cue = sourcing.cue, source.upperBound <= cue.lowerBound { return false }
        return !SourcingFinder.clauseLinks.contains(candidate.link)
    }

    private static let clauseLinks: WordSet = [";", "while", "whereas", "although", "though"]

    /// The nearest party before a verb that stands before a verb of its own: `Obama changed course and decided`.
    private func clauseSubject(before limit: Int, _ tokens: Range<Int>) -> Range<Int>? {
        let start = max(tokens.lowerBound, segments.sentences[segments.sentence(at: limit)].tokens.lowerBound)
        for place in stride(from: limit - 2, to: max(start, limit - 40) - 1, by: -1) {
            guard let party = index.starting(at: place), segments.quotation(at: place) == nil else { continue }
            let end = index[party].tokens.upperBound
            guard end < limit, isFinite(end),
                place == start || !SubjectFinder.prepositions.contains(segments.table[place - 1].lower)
            else { continue }
            return index[party].tokens
        }
        return nil
    }

    private func isFinite(_ token: Int) -> Bool {
        let table = segments.table
        let verb = table.isAdverb(token) ? token + 1 : token
        guard verb < table.count, table[verb].shape == .lower || table[verb].lower == "'s" else { return false }
        let word = table[verb].lower
        return SourcingFinder.auxiliaries.contains(word) || word.length > 3 && word.hasSuffix("ed")
            || table.cues.speechVerbs[word] != nil || table.cues.meetingVerbs[word] != nil
    }

    private static let auxiliaries: WordSet = [
        "is", "was", "are", "were", "has", "have", "had", "will", "would", "could", "can", "may", "might", "must",
        "did",
        "does", "do", "took", "made", "went", "came", "got", "gave", "put", "began", "left", "ran", "won", "lost",
        "broke",
        "spent", "kept", "led", "stood", "sat", "shook", "rose", "fell", "held", "drew", "hit", "sent", "set", "goes",
        "takes", "makes", "leads", "returned", "continues", "campaigns", "stands",
    ]

    /// The subject that a sentence opens with, behind a phrase of time or manner.
    private func opening(_ tokens: Range<Int>, before limit: Int) -> Range<Int>? {
        let sentence = segments.body(of: segments.sentence(at: limit))
        var start = max(tokens.lowerBound, sentence.lowerBound)
        guard start < limit else { return nil }
        let first = segments.table.lower(start)
        if FunctionWords.all.contains(first) && !FunctionWords.pronouns.contains(first)
            && !FunctionWords.determiners.contains(first) || first.hasSuffix("ing")
        {
            guard let comma = (start..<min(limit, start + 30)).first(where: { segments.table.lower($0) == "," }) else {
                return nil
            }
            start = comma + 1
        }
        return candidates.phrases.starting(at: start, limit: limit)
    }

    private func party(_ source: Range<Int>) -> Int? {
        index.ending(at: source.upperBound) ?? index.starting(at: source.lowerBound)
    }

    // MARK: Statements

    private func sourcings(of attribution: Attribution, in tokens: Range<Int>) -> [Sourcing] {
        attribution.parties.map { party in
            Sourcing(
                source: attribution.placement == .floating ? nil : source(of: attribution, party), party: party,
                cue: attribution.cue.isEmpty ? nil : attribution.cue, contents: [content(of: attribution, party)])
        }
    }

    /// The words that name it; of `Rutte, who said` the pronoun beside the verb.
    private func source(of attribution: Attribution, _ party: Int) -> Range<Int> {
        let tokens = index[party].tokens
        guard attribution.placement == .relative, tokens.upperBound < attribution.cue.lowerBound else { return tokens }
        let pronoun = (tokens.upperBound..<attribution.cue.lowerBound).first { segments.table.lower($0) == "who" }
        return pronoun.map { $0..<$0 + 1 } ?? tokens
    }

    /// What is said: behind the verb, or before a source that follows it.
    private func content(of attribution: Attribution, _ party: Int) -> Range<Int> {
        let body = segments.body(of: attribution.sentences)
        let source = index[party].tokens
        let split: Range<Int>
        switch attribution.placement {
        case .floating: return body
        case .before, .relative: split = attribution.cue.upperBound..<max(attribution.cue.upperBound, body.upperBound)
        case .behind: split = body.lowerBound..<max(body.lowerBound, min(source.lowerBound, attribution.cue.lowerBound))
        case .inverted: split = body.lowerBound..<max(body.lowerBound, attribution.cue.lowerBound)
        case .accordingTo:
            split =
                attribution.cue.lowerBound - body.lowerBound < 3
                ? min(source.upperBound, body.upperBound)..<body.upperBound
                : body.lowerBound..<attribution.cue.lowerBound
        }
        return split.isEmpty ? body : split
    }
}
