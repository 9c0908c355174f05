import Crypto

extension Evidence {
    /// The evidence at a place of a text; nil where the text is shorter.
    package init?(_ span: Span, of text: String) {
        guard let words = span.words(of: text) else { return nil }
        self.init(words: words, at: span)
    }

    package init(words: String, at span: Span) {
        var (words, hash) = (words, SHA256())
        words.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
        self.init(span: span, digest: hash.finalize().hexadecimal)
    }
}
