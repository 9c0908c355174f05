import Chronicle

/// What the verbs of one sentence tell about the dates in it, read once for all of them.
struct SentenceOutlook {
    private let start: Int
    /// What the last telling word before each place says.
    private let before: [Outlook]
    /// What the first telling word from each place on says, to dates that stand before it.
    private let behind: [Outlook]
    /// Whether the last verb before each place is told with "had", and whether the first one from it on is; nil where
    /// there is none.
    private let flashbackBefore: [Bool?]
    private let flashbackBehind: [Bool?]
    private let reader: DateReader

    init(_ reader: DateReader) {
        self.reader = reader
        start = reader.bounds.lowerBound
        let cues = reader.bounds.map { Outlook.cue(reader, at: $0) }
        var before: [Outlook] = [.open]
        before.reserveCapacity(cues.count + 1)
        for cue in cues { before.append(cue ?? before[before.count - 1]) }
        let cuesBehind = zip(reader.bounds, cues).map { Outlook.tellsOfThePastBehind(reader, at: $0) ? .back : $1 }
        var behind = [Outlook](repeating: .open, count: cues.count + 1)
        for place in cues.indices.reversed() { behind[place] = cuesBehind[place] ?? behind[place + 1] }
        self.before = before
        self.behind = behind
        (flashbackBefore, flashbackBehind) = SentenceOutlook.flashbacks(reader, cuesBehind)
    }

    private static func flashbacks(
        _ reader: DateReader, _ cues: [Outlook?]
    ) -> (before: [Bool?], behind: [Bool?]) {
        let told = zip(reader.bounds, cues).map { index, cue -> Bool? in
            if reader.lower(index) == "had" { return true }
            guard cue == .back else { return nil }
            // Its participle: "had never before been asked".
            return (max(reader.bounds.lowerBound, index - 4)..<index).contains { reader.lower($0) == "had" }
        }
        var before: [Bool?] = [nil]
        before.reserveCapacity(told.count + 1)
        for isFlashback in told { before.append(isFlashback ?? before[before.count - 1]) }
        var behind = [Bool?](repeating: nil, count: told.count + 1)
        for place in told.indices.reversed() { behind[place] = told[place] ?? behind[place + 1] }
        return (before, behind)
    }

    /// Told by the verb before the date; where the date comes first, by the first verb behind it.
    func around(_ tokens: Range<Int>) -> Outlook {
        if isOfThePast(tokens) { return .back }
        let told = before[tokens.lowerBound - start]
        return told == .open ? behind[tokens.upperBound - start] : told
    }

    /// "Had called on Thursday", "on Thursday she had called": told as something before the story.
    func isBeforeStory(_ tokens: Range<Int>) -> Bool {
        flashbackBefore[tokens.lowerBound - start] ?? flashbackBehind[tokens.upperBound - start] ?? false
    }

    /// "Wednesday's ruling" has been made, whatever is to come of it; "Wednesday's summit" can be ahead.
    private func isOfThePast(_ tokens: Range<Int>) -> Bool {
        reader.lower(tokens.upperBound) == "'s" && !reader.isOne(of: SentenceOutlook.occasions, tokens.upperBound + 1)
    }

    private static let occasions: WordSet = [
        "summit", "meeting", "talks", "vote", "election", "elections", "speech", "conference", "visit", "deadline",
        "session", "gathering", "debate", "hearing", "call",
    ]
}
