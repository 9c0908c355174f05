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
    /// `could say`, `must say`, `has to say`: not told as a fact.
    let isHypothetical: Bool

    /// Reads leftwards from a verb.
    init(before verb: Int, tense: Inflection.Tense, in table: TokenTable, from sentenceStart: Int) {
        var index = verb
        var (negated, expected, perfect, hypothetical, passive) = (false, false, false, false, false)
        var nearest: Word?
        while index > sentenceStart {
            let (word, classes) = (table[index - 1].lower, table[index - 1].classes)
            if classes.contains(.negating) || word.hasSuffix("n't") {
                negated = true
                if ["hasn't", "haven't", "hadn't"].contains(word) { perfect = true }
            } else if classes.contains(.expecting) {
                expected = true
            } else if classes.contains(.hypothesising) {
                hypothetical = true
            } else if VerbGroup.perfects.contains(word) {
                if nearest == "to", table[index].lower != "yet" { hypothetical = true } else { perfect = true }
            } else if VerbGroup.beings.contains(word) {
                if nearest == nil, tense == .past || tense == .participle { passive = true }
                if nearest == "to" { expected = true }
            } else if word == "yet", index - 2 >= sentenceStart, table[index].lower == "to" {
                negated = true
            } else if !table.isAdverb(index - 1), word != "to" {
                break
            }
            if !table.isAdverb(index - 1) { nearest = word }
            index -= 1
        }
        start = index
        modality = negated ? .negated : expected ? .expected : .actual
        isPassive = passive
        isPerfect = perfect
        isHypothetical = hypothetical
    }

    private static let perfects: WordSet = ["has", "have", "had", "'ve"]
    private static let beings: WordSet = ["is", "are", "was", "were", "be", "been", "being", "'s"]
}
