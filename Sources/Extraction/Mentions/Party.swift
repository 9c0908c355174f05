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
    /// `Trump's`: named on the way to something else, so never a subject itself.
    package let isPossessor: Bool
    /// `its prime minister`: of the country or group that the text named last.
    package let isOfLast: Bool

    package init(
        tokens: Range<Int>, head: Head, owner: SubjectID? = nil, title: String? = nil, isFormer: Bool = false,
        isPossessor: Bool = false, isOfLast: Bool = false
    ) {
        self.tokens = tokens
        self.head = head
        self.owner = owner
        self.title = title
        self.isFormer = isFormer
        self.isPossessor = isPossessor
        self.isOfLast = isOfLast
    }

    package enum Head: Hashable, Sendable {
        case person(SubjectID)
        /// A country, group or organisation.
        case body(SubjectID)
        /// `the government`: of the country that the text is about.
        case institution
        /// An office without a name.
        case office
        case pronoun(Pronoun)
        /// Somebody whom the text leaves unnamed: `officials`, `sources`.
        case unnamed
    }

    /// Whether it is somebody or something by name.
    package var isNamed: Bool {
        switch head {
        case .person, .body: true
        case .institution, .office, .pronoun, .unnamed: false
        }
    }

    package enum Pronoun: Hashable, Sendable {
        case he, she, it, they, first
    }
}
