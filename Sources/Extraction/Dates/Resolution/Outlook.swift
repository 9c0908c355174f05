import Chronicle

/// Whether the words around a date look back or ahead.
enum Outlook: Hashable, Sendable {
    case back, ahead, open

    /// "Agreed on Monday to pay": the day of agreeing.
    private static func isSaidOn(_ reader: DateReader, _ index: Int) -> Bool {
        reader.lower(index) != "planned" && (reader.lower(index + 1) == "on" || late.contains(reader.lower(index + 1)))
    }

    private static let late: WordSet = ["late", "early", "earlier", "last", "yesterday"]

    /// Whether a word looks back on a date that stands before it, whatever it tells to one behind: "on Thursday he promised
    /// to" looks back, where "he promised to come on Thursday" looks ahead.
    static func tellsOfThePastBehind(_ reader: DateReader, at index: Int) -> Bool {
        commissive.contains(reader.lower(index))
    }

    /// What a word at a place tells.
    static func cue(_ reader: DateReader, at index: Int) -> Outlook? {
        let word = reader.lower(index)
        // Most words tell nothing, and are passed over with one look.
        guard word.length > 1, words.contains(word) || word.hasSuffix("ed") else { return nil }
        if commissive.contains(word), isSaidOn(reader, index) { return .back }
        if future.contains(word) { return .ahead }
        if leaning.contains(word),
            reader.lower(index + 1) == "to" || (dated.contains(word) && !isAttributive(reader, index))
        {
            return reader.isOne(of: determiners, index - 1) ? nil : .ahead
        }
        // "is to", "are to", "was to", but not "is to blame".
        if copulas.contains(word), reader.lower(index + 1) == "to" { return .ahead }
        // "a truce, to begin on Monday".
        if word == "to", starting.contains(reader.lower(index + 1)) { return .ahead }
        if scheduled.contains(word), !reader.isOne(of: auxiliaries, index - 1) { return .ahead }
        if word == "was" || word == "were" {
            return leaning.contains(reader.lower(index + 1)) || reader.lower(index + 1) == "to" ? nil : .back
        }
        // "will be paid", "to be held".
        if past.contains(word) { return reader.lower(index - 1) == "be" ? nil : .back }
        return isPastForm(reader, index) ? .back : nil
    }

    /// A verb in "-ed" that is neither a participle in front of a noun nor part of "will be asked".
    private static func isPastForm(_ reader: DateReader, _ index: Int) -> Bool {
        let word = reader.lower(index)
        guard word.length > 4, word.hasSuffix("ed"), !word.hasSuffix("eed") || word == "agreed",
            !leaning.contains(word) || commissive.contains(word) && word != "planned",
            index > reader.bounds.lowerBound, !reader.isCapitalised(index)
        else { return false }
        return !isAttributive(reader, index)
    }

    private static func isAttributive(_ reader: DateReader, _ index: Int) -> Bool {
        reader.isOne(of: notBeforeVerbs, index - 1)
    }

    private static let words = future.union(leaning).union(copulas).union(scheduled).union(past).union(["to"])

    private static let future: WordSet = [
        "will", "'ll", "shall", "won't", "would", "upcoming", "tomorrow", "planning", "preparing",
        "could", "might", "must", "should",
    ]

    private static let starting: WordSet = [
        "begin", "start", "open", "meet", "resume", "convene", "arrive", "expire",
    ]

    /// Told in the past, they point ahead of what they promise and not of the day on which they were said.
    private static let commissive: WordSet = ["promised", "pledged", "vowed", "committed", "agreed", "planned"]

    /// Followed by "to": "is expected to", "plans to".
    private static let leaning: WordSet = [
        "expected", "scheduled", "slated", "due", "set", "poised", "planned", "bound", "likely", "ready", "about",
        "plans", "plan", "intends", "intend", "hopes", "hope", "aims", "aim", "wants", "want", "expects", "expect",
        "going", "supposed",
        "promised", "pledged", "vowed", "committed", "agreed", "ahead",
    ]

    /// Those that look ahead without a "to": "due on Monday", "has scheduled a conference".
    private static let dated: WordSet = ["scheduled", "slated", "due", "planned", "plans"]

    private static let copulas: WordSet = ["is", "are", "'s", "was", "were"]

    private static let auxiliaries: WordSet = [
        "to", "will", "would", "not", "could", "should", "must", "may", "might", "can", "cannot", "did", "didn't",
    ]

    /// Told in the present tense of what stands in a diary.
    private static let scheduled: WordSet = [
        "meets", "begins", "starts", "opens", "convenes", "reconvenes", "gathers", "travels", "arrives", "departs",
        "expires", "ends", "kicks", "meet", "gather", "convene", "reconvene", "hosts", "flies",
    ]

    private static let past: WordSet = [
        "said", "told", "met", "held", "began", "went", "came", "took", "gave", "made", "found", "wrote", "spoke",
        "led",
        "left", "sent", "won", "lost", "kept", "brought", "thought", "became", "saw", "had", "did", "got", "rose",
        "fell", "grew", "stood", "struck", "withdrew", "drew", "ran", "broke", "chose", "flew", "knew", "paid", "sold",
        "bought", "built", "felt", "heard", "meant", "fought", "sought", "caught", "has", "have", "been", "launched",
        "swore", "threw", "hid", "shot", "bore", "overthrew", "oversaw", "underwent", "withheld", "begun", "gone",
    ]

    private static let determiners: WordSet = ["the", "a", "an", "its", "his", "her", "their", "of", "more", "any"]

    private static let notBeforeVerbs: WordSet = [
        "the", "a", "an", "of", "for", "its", "his", "her", "their", "our", "more", "less", "to", "in", "by", "at",
        "on",
        "any", "no", "some", "new", "will", "be", "is", "are", "with", "from", "this", "these", "those", "as", "than",
        "not", "would", "being", "get", "very", "further", "'s", "all", "under", "within", "so", "most",
    ]
}
