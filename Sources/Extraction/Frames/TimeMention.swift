import Chronicle

/// A date in the text, as the frames use it.
struct TimeMention: Hashable, Sendable {
    let tokens: Range<Int>
    let date: EventDate
    let kind: Kind
    /// Told as something before the story: "had called on Thursday".
    let isFlashback: Bool

    enum Kind: Hashable, Sendable {
        case at, by, from, since, until, within, during, range
    }

    /// Nil for what dates no event: times left open, recurrences, distances.
    init?(_ mention: DateMention) {
        guard let date = mention.value, let kind = Kind(mention.kind) else { return nil }
        tokens = mention.tokens
        self.date = date
        self.kind = kind
        isFlashback = mention.isBeforeStory
    }
}

extension TimeMention.Kind {
    init?(_ kind: DateMention.Kind) {
        switch kind {
        case .at: self = .at
        case .by: self = .by
        case .from: self = .from
        case .since: self = .since
        case .until: self = .until
        case .within: self = .within
        case .during: self = .during
        case .range: self = .range
        case .set, .delta: return nil
        }
    }
}
