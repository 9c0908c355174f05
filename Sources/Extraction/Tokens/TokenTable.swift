package import Chronicle

/// A text cut into tokens once; every recogniser works on their indices.
package struct TokenTable: Sendable {
    package let text: String
    package let tokens: [Token]
    /// The words that its recognisers go by.
    package let cues: CueWords

    package init(_ text: String, cues: CueWords) {
        var text = text
        text.makeContiguousUTF8()
        self.text = text
        self.cues = cues
        tokens = TokenScanner.scan(text, cues: cues)
    }

    package var count: Int { tokens.count }
    package var indices: Range<Int> { tokens.indices }

    package subscript(_ index: Int) -> Token { tokens[index] }

    /// The lower-cased form of a token; empty outside the table, so that looking past an end matches nothing.
    package func lower(_ index: Int) -> Word {
        tokens.indices.contains(index) ? tokens[index].lower : .none
    }

    /// The lower-cased form of a token to print, split or read a number from.
    package func form(_ index: Int) -> String { lower(index).text ?? TokenForm.lower(words(index).unicodeScalars) }

    /// The folded form of a token to print or to look up.
    func folded(_ index: Int) -> String { self[index].folded.text ?? TokenForm.folded(form(index)) }

    /// Whether a token is a word of a class; false outside the table.
    package func `is`(_ index: Int, _ wordClass: WordClass) -> Bool {
        tokens.indices.contains(index) && tokens[index].classes.contains(wordClass)
    }

    /// The words from the first to the last token of a range, as printed.
    package func words(_ range: Range<Int>) -> String {
        guard let bytes = bytes(range) else { return "" }
        let utf8 = text.utf8
        let lower = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
        let upper = utf8.index(utf8.startIndex, offsetBy: bytes.upperBound)
        return String(text[lower..<upper])
    }

    package func words(_ index: Int) -> String { words(index..<index + 1) }

    /// Where the words of a range of tokens stand in the text, in Unicode scalars.
    package func span(_ range: Range<Int>) -> Span {
        guard !range.isEmpty, tokens.indices.contains(range.lowerBound), range.upperBound <= tokens.count else {
            return Span(start: 0, end: 0)
        }
        return Span(
            start: tokens[range.lowerBound].scalars.lowerBound, end: tokens[range.upperBound - 1].scalars.upperBound)
    }

    /// The tokens that begin inside a span of the text's Unicode scalars.
    func tokens(in span: Span) -> Range<Int> {
        func first(notBefore scalar: Int) -> Int {
            var (low, high) = (0, tokens.count)
            while low < high {
                let middle = (low + high) / 2
                if tokens[middle].scalars.lowerBound < scalar { low = middle + 1 } else { high = middle }
            }
            return low
        }
        let start = first(notBefore: span.start)
        return start..<max(start, first(notBefore: span.end))
    }

    private func bytes(_ range: Range<Int>) -> Range<Int>? {
        guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= tokens.count else { return nil }
        return tokens[range.lowerBound].bytes.lowerBound..<tokens[range.upperBound - 1].bytes.upperBound
    }
}
