/// Words that a text ascribes to a source, named or not: what it says, thinks or wants.
///
/// Wider than what makes a statement: `officials hope that`, `according to a poll`, `who backs the plan`.
package struct Sourcing: Hashable, Sendable {
    /// The words that name the source; nil for a quotation that only stands beside its speaker's words.
    let source: Range<Int>?
    /// Of the parties, the one that the source is or stands for.
    let party: Int?
    /// The verb with its auxiliaries; nil where there is none.
    let cue: Range<Int>?
    /// In text order; two where the source and the verb stand between them.
    let contents: [Range<Int>]
}
