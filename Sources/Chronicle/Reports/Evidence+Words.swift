import Crypto
import Foundation

extension Evidence {
    /// The evidence at a place of a text; nil where the text is shorter.
    package init?(_ span: Span, of text: String) {
        guard let words = span.words(of: text) else { return nil }
        self.init(words: words, at: span)
    }

    package init(words: String, at span: Span) {
        let digest = SHA256.hash(data: Data(words.utf8))
        self.init(span: span, digest: digest.hexadecimal)
    }
}
