package import Chronicle

/// Who says what: the words that name the source, the verb, and what is said.
package struct Attribution: Hashable, Sendable {
    /// Of the parties, the sources: two for a joint statement.
    let parties: [Int]
    /// Where the verb stands, with its particle: empty for a quotation that only stands in its speaker's passage.
    package let cue: Range<Int>
    let verb: SpeechVerb?
    /// The sentences that carry it.
    package var sentences: Range<Int>
    package let modality: Modality
    let isPerfect: Bool
    let placement: Placement

    enum Placement: Hashable, Sendable {
        /// `S said that C`.
        case before
        /// `C, S said` and `C, S said, C`.
        case behind
        /// `C, said S`.
        case inverted
        /// `according to S`.
        case accordingTo
        /// `S, who said`.
        case relative
        /// A quotation without a verb.
        case floating
    }
}
