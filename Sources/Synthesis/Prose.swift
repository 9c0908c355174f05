import Chronicle

/// An article's text while it is written. ASCII only, so that bytes and Unicode scalars count the same.
struct Prose {
    private var sentences = ""
    private var sentence = ""
    private var length = 0

    var text: String { sentences + sentence }

    mutating func beginSentence() {
        if length > 0 { write(" ") }
        sentences += sentence
        sentence = ""
    }

    /// The sentence that was begun last, as far as it is written.
    var evidence: Evidence {
        Evidence(words: sentence, at: Span(start: length - sentence.utf8.count, end: length))
    }

    /// Returns where the words stand.
    @discardableResult
    mutating func write(_ words: String) -> Span {
        sentence += words
        defer { length += words.utf8.count }
        return Span(start: length, end: length + words.utf8.count)
    }
}
