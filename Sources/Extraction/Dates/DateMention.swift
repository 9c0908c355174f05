package import Chronicle

/// Words of a text that tell a time, and the time that they mean.
package struct DateMention: Hashable, Sendable {
    /// Without the preposition that governs it: "the end of 2026" of "by the end of 2026".
    package let tokens: Range<Int>
    /// The same words in Unicode scalars.
    package let span: Span
    /// What it means for an event or a deadline ("before 2029" is `../2028`); nil where the text leaves it open.
    package let value: EventDate?
    package let kind: Kind
    package let anchor: Anchor
    /// The rule that read it, `weekday.bare`.
    package let rule: String
    package let timex: Timex
    /// Of a stretch told by two dates, each as printed; else nothing.
    package let parts: [Part]
    /// Told as something before the story: "had called on Thursday".
    let isBeforeStory: Bool

    package struct Part: Hashable, Sendable {
        package let span: Span
        package let timex: Timex
    }

    /// How the time bears on what is told.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case at, by, from, since, until, within, during, range
        /// Something that recurs: "each year".
        case set
        /// A distance between two times that are not told here: "five years earlier than planned".
        case delta
    }

    /// What the time was counted from.
    package enum Anchor: String, Hashable, Sendable {
        /// The words tell it in full.
        case none
        case publication
        case dateline
        /// A time told before it in the text.
        case mention
    }

    /// The annotation of TimeML (ISO 24617-1) for the words alone, without what governs them.
    package struct Timex: Hashable, Sendable {
        package enum Form: String, Hashable, Sendable {
            case date = "DATE"
            case time = "TIME"
            case duration = "DURATION"
            case set = "SET"
        }

        package let form: Form
        /// `2025-02-03`, `2025-W06`, `P5Y`, `PRESENT_REF`; `XXXX-XX-XX` where the text leaves it open.
        package let value: String
    }
}
