package import Chronicle

/// A noun phrase that stands for somebody who can speak, pledge or meet: `the German chancellor`, `Lin Jian, a spokesman
/// of the Foreign Ministry`, `he`.
package struct Party: Hashable, Sendable {
    /// The whole phrase, with determiner, title and apposition.
    package let tokens: Range<Int>
    package let head: Head
    /// Whose office or institution it is, where the phrase says so.
    package let owner: SubjectID?
    /// The title in the phrase, folded.
    package let title: String?
    package let isFormer: Bool

    package enum Head: Hashable, Sendable {
        case named(SubjectID)
        /// An office without a name.
        case office
        case pronoun(Pronoun)
        /// Somebody whom the text leaves unnamed: `officials`, `sources`.
        case unnamed
    }

    package enum Pronoun: Hashable, Sendable {
        case he, she, it, they, first
    }
}
