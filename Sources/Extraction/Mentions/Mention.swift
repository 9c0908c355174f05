package import Chronicle

/// Words that name somebody or something, found by name alone; who is meant by a title or a pronoun is settled later.
package struct Mention: Hashable, Sendable {
    package let tokens: Range<Int>
    package let kind: Kind
    /// Which rule found it.
    package let rule: String

    package enum Kind: Hashable, Sendable {
        case person(SubjectID)
        case country(SubjectID)
        /// An adjective such as `British`.
        case demonym(SubjectID)
        /// A capital or a seat: the place or its government.
        case seat(SubjectID)
        case venue(SubjectID?)
        case group(SubjectID)
        /// Every country has one (`foreign ministry`); the country, where a fixed one is usual.
        case national(SubjectID?)
        case organisation(SubjectID)
        case title
    }

    package init(tokens: Range<Int>, kind: Kind, rule: String) {
        self.tokens = tokens
        self.kind = kind
        self.rule = rule
    }
}
