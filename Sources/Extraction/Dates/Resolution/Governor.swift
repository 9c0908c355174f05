import Chronicle

/// The word before a date that says how the date bears on what is told.
enum Governor: Hashable, Sendable {
    case none, by, before, until, from, since, after, within, over, inside, during, forward

    /// - Returns: the governor, and where it starts.
    static func of(_ match: DateMatch, in reader: DateReader) -> Governor {
        var last = match.tokens.lowerBound - 1
        while reader.isOne(of: hedges, last) { last -= 1 }
        if reader.reads(["later", "than"], at: last - 1) { return .by }
        if reader.reads(["ahead", "of"], at: last - 1) || reader.reads(["prior", "to"], at: last - 1) {
            return .before
        }
        if reader.reads(["up", "to"], at: last - 1) { return .until }
        if reader.reads(["as", "of"], at: last - 1) { return .from }
        if reader.isOne(of: ["starting", "beginning", "effective"], last - 1),
            reader.isOne(of: ["in", "on", "from", "with"], last)
        {
            return .from
        }
        if reader.isOne(of: ["as"], last), reader.isOne(of: ["soon", "early", "late"], last - 1) { return .forward }
        if reader.isOne(of: ["due", "scheduled", "slated", "set", "planned"], last - 1),
            reader.isOne(of: ["for", "on", "in"], last)
        {
            return .forward
        }
        return words[reader.lower(last)] ?? .none
    }

    /// "In about three months", "by at least 2030".
    private static let hedges: WordSet = [
        "about", "around", "nearly", "almost", "roughly", "approximately", "just", "only", "least", "at",
    ]

    private static let words: WordTable<Governor> = [
        "by": .by, "before": .before, "until": .until, "till": .until, "through": .until, "from": .from,
        "starting": .from, "beginning": .from, "since": .since, "after": .after, "following": .after,
        "within": .within, "inside": .within, "over": .over, "in": .inside, "into": .inside, "during": .during,
        "throughout": .during, "for": .during, "across": .during, "due": .forward, "payable": .forward,
        "effective": .from,
    ]
}
