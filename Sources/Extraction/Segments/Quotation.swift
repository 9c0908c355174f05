import Chronicle

/// A direct quotation, within one paragraph.
package struct Quotation: Hashable, Sendable {
    /// With its marks.
    package let tokens: Range<Int>
    /// Without them.
    package let inner: Range<Int>
    /// The index of its paragraph.
    package let paragraph: Int
    /// Whether it has a closing mark; one without runs on to the paragraph's end.
    package let isClosed: Bool
    /// Whether the quotation before it was left open, so that this one carries it on.
    package let continuesPrevious: Bool
}

/// The marks that quotations stand in.
enum QuotationMark {
    case doubleOpen, doubleClose, doubleStraight, singleOpen, singleStraight

    init?(_ mark: Word) {
        switch mark {
        case "“", "„", "«": self = .doubleOpen
        case "”", "»": self = .doubleClose
        case "\"": self = .doubleStraight
        case "‘", "‚": self = .singleOpen
        // Also the closing typographic mark, which compared forms cannot tell from an apostrophe.
        case "'": self = .singleStraight
        default: return nil
        }
    }
}
