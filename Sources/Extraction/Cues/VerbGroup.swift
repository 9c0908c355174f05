import Chronicle

/// The auxiliaries and adverbs between a subject and its verb, and what they make of it: `has not`, `is expected to`.
struct VerbGroup: Hashable, Sendable {
    /// Where the group starts: right behind the subject.
    let start: Int
    let modality: Modality
    /// Whether the verb's subject suffers it: `was asked`.
    let isPassive: Bool
    /// `had said`, `has said`: told of the past without a day.
    let isPerfect: Bool
    /// `could say`, `must say`: not told as a fact.
    let isHypothetical: Bool

    /// Reads leftwards from a verb.
    init(before verb: Int, tense: Inflection.Tense, in table: TokenTable, from sentenceStart: Int) {
        var index = verb
        var (negated, expected, perfect, hypothetical, passive) = (false, false, false, false, false)
        var nearest: String?
        while index > sentenceStart {
            let word = table[index - 1].lower
            if VerbGroup.negations.contains(word) || word.hasSuffix("n't") {
                negated = true
            } else if VerbGroup.expecting.contains(word) {
                expected = true
            } else if VerbGroup.hypothesising.contains(word) {
                hypothetical = true
            } else if VerbGroup.perfects.contains(word) {
                perfect = true
            } else if VerbGroup.beings.contains(word) {
                if nearest == nil, tense == .past || tense == .participle { passive = true }
                if nearest == "to" { expected = true }
            } else if word == "yet", index - 2 >= sentenceStart, table[index].lower == "to" {
                negated = true
            } else if !VerbGroup.adverbs.contains(word), word != "to" {
                break
            }
            if !VerbGroup.adverbs.contains(word) { nearest = word }
            index -= 1
        }
        start = index
        modality = negated ? .negated : expected ? .expected : .actual
        isPassive = passive
        isPerfect = perfect
        isHypothetical = hypothetical
    }

    private static let negations: Set<String> = [
        "not", "never", "refused", "declined", "failed", "cannot", "refuses", "declines",
    ]
    private static let expecting: Set<String> = [
        "will", "expected", "set", "due", "likely", "scheduled", "slated", "poised", "about", "'ll", "anticipated",
        "would",
        "going", "plans", "intends", "planned", "ready",
    ]
    private static let hypothesising: Set<String> = [
        "could", "may", "might", "must", "should", "can", "wants", "hopes",
    ]
    private static let perfects: Set<String> = ["has", "have", "had", "'ve"]
    private static let beings: Set<String> = ["is", "are", "was", "were", "be", "been", "being", "'s"]
    static let adverbs: Set<String> = [
        "also", "then", "later", "again", "further", "nevertheless", "repeatedly", "recently", "twice", "once", "now",
        "already", "always", "often", "earlier", "since", "therefore", "thus", "however", "still", "only", "even",
        "just", "first", "publicly", "privately", "specifically", "explicitly", "strongly", "reportedly", "previously",
        "additionally", "meanwhile", "simply", "rightly", "clearly", "immediately", "both", "all", "instead", "soon",
        "too", "yet", "long", "openly", "sharply", "firmly", "personally", "jointly", "formally", "officially",
        "finally", "subsequently", "similarly", "likewise", "himself", "herself", "themselves", "thereby", "until",
        "far", "so", "do", "does", "did",
    ]
}
