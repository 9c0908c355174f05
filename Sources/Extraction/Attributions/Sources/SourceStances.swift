import Chronicle

/// Reads adjectives of feeling and thinking with their subject: `analysts are skeptical of`, `she remained confident that`.
struct SourceStances {
    private let segments: SegmentedText
    private let subjects: SourceSubjects
    private var table: TokenTable { segments.table }

    init(segments: SegmentedText, phrases: NounPhrases) {
        self.segments = segments
        subjects = SourceSubjects(segments: segments, phrases: phrases)
    }

    func read(_ token: Int, in tokens: Range<Int>) -> SourceCandidate? {
        guard table.is(token, .stance), SourceStances.links.contains(table.lower(token + 1)) else { return nil }
        let start = max(tokens.lowerBound, segments.sentences[segments.sentence(at: token)].tokens.lowerBound)
        let isNoun = SourceStances.followers.contains(table[token].lower)
        guard let copula = copula(before: isNoun ? article(before: token, from: start) : token, from: start) else {
            return nil
        }
        let group = VerbGroup(before: copula, tense: .base, in: table, from: start)
        guard let (source, isRelative) = subjects.subject(before: group.start, from: start),
            !SourceStances.nobody.contains(table[source.lowerBound].lower)
        else { return nil }
        return SourceCandidate(
            source: source, cue: copula..<token + 1, placement: isRelative ? .relative : .before,
            link: source.lowerBound > start ? table[source.lowerBound - 1].lower : .none)
    }

    /// Where `a longtime supporter` starts.
    private func article(before noun: Int, from start: Int) -> Int? {
        for place in stride(from: noun - 1, to: max(start, noun - 6) - 1, by: -1) {
            if ["a", "an", "the", "no"].contains(table[place].lower) { return place }
            guard table[place].isWord, !FunctionWords.all.contains(table[place].lower) else { return nil }
        }
        return nil
    }

    private func copula(before token: Int?, from start: Int) -> Int? {
        guard let token else { return nil }
        for place in stride(from: token - 1, to: max(start, token - 5) - 1, by: -1) {
            if SourceStances.copulas.contains(table[place].lower) { return place }
            guard table.isAdverb(place) || SourceStances.degrees.contains(table[place].lower) else { return nil }
        }
        return nil
    }

    private static let links: WordSet = [
        "of", "about", "that", "to", "by", "with", "at", "over", "on", "against", "toward", "towards", "in", "for",
    ]
    private static let followers: WordSet = [
        "supporter", "critic", "proponent", "advocate", "defender", "opponent", "fan", "champion", "backer", "believer",
        "supporters", "critics", "proponents", "advocates", "opponents", "fans",
    ]
    private static let nobody: WordSet = ["it", "there", "that", "this", "what", "you"]
    private static let copulas: WordSet = [
        "is", "are", "was", "were", "be", "been", "being", "'s", "'re", "am", "'m", "seem", "seems", "seemed", "remain",
        "remains", "remained", "feel", "feels", "felt", "become", "becomes", "became", "sound", "sounded", "appear",
        "appears", "appeared", "grow", "grew", "grown",
    ]
    private static let degrees: WordSet = [
        "more", "less", "very", "so", "too", "not", "quite", "most", "equally", "as",
    ]
}
