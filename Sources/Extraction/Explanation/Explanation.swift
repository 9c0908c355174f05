package import Chronicle

/// Every stage's result on one article's text, with the rule that gave it.
package struct Explanation: Sendable {
    package let article: Article
    /// In text order.
    package let mentions: [Named]
    package let attributions: [Attributed]
    package let reports: [Report]

    /// Words that name somebody or tell a time or a figure.
    package struct Named: Hashable, Sendable {
        package let type: Kind
        package let span: Span
        /// An id, EDTF or a quantity; nil where it stays unresolved.
        package let value: String?
        package let rule: String
        /// What only dates have.
        package let date: DateMention?

        package enum Kind: String, Sendable {
            case date, actor, country, group, figure
        }
    }

    package struct Attributed: Hashable, Sendable {
        /// Nil for a quotation that only stands beside its speaker's words.
        package let source: Span?
        /// Nil where the text leaves the source unnamed or open.
        package let actor: SubjectID?
        package let cue: Span?
        /// What the source says, in text order: two spans where the source stands between them.
        package let contents: [Span]
        package let isDirect: Bool
    }
}
