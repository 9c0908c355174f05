import Chronicle

/// A verb that may tell what a source says, thinks or wants, before it is known in whose words it stands.
struct SourceCandidate {
    /// Nil where the subject is the one of the verb before it: `, adding that`, `and said`.
    let source: Range<Int>?
    let cue: Range<Int>
    let placement: Placement
    /// The word before the source, or before a verb without one.
    let link: Word

    enum Placement {
        /// `S hopes that C`.
        case before
        /// `C, S said` and `C, said S`.
        case behind
        /// `S, who wants C`; `criticised by S`.
        case relative
        /// `…, adding that C`.
        case shared
    }
}
