import Chronicle

/// A date in the text, as the frames use it.
struct TimeMention: Hashable, Sendable {
    let tokens: Range<Int>
    let date: EventDate
    let kind: Kind

    enum Kind: Hashable, Sendable {
        case at, by, from, since, until, within, during, range
    }
}
