package import Chronicle

/// One word, number or mark of a text, by its place.
package struct Token: Hashable, Sendable {
    /// Where it stands in the text's UTF-8.
    package let bytes: Range<Int>
    /// Where it stands in the text's Unicode scalars.
    package let scalars: Range<Int>
    /// Lower-cased, with a typographic apostrophe made plain.
    package let lower: Word
    /// Without diacritics, too, as names are compared.
    package let folded: Word
    package let classes: WordClasses
    package let shape: Shape
    package let gap: Gap

    /// What a token looks like.
    package enum Shape: Hashable, Sendable {
        /// `spending`.
        case lower
        /// `Rutte`, and any word whose script knows no case.
        case capitalised
        /// `NATO`, `U.S.`, `UK`; a single capital letter counts.
        case upper
        /// `eFP`, `iPhone`.
        case mixed
        /// `2`, `2.5`, `13,400`.
        case number
        /// Anything else, one scalar a token; `lower` is that scalar. Two apostrophes are one double mark.
        case mark
    }

    /// What stands between a token and the one before it.
    package enum Gap: UInt8, Hashable, Sendable, Comparable {
        case none, space, line, blankLine

        package static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
    }

    package var isWord: Bool { shape != .number && shape != .mark }

    /// Whether it starts with a capital letter: a name may.
    package var isCapitalised: Bool { shape == .capitalised || shape == .upper }
}
