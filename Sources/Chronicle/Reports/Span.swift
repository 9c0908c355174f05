/// Where words stand in an article's text, in Unicode scalars, closed-open.
package struct Span: Hashable, Sendable, Codable, Comparable {
    package let start: Int
    package let end: Int

    package init(start: Int, end: Int) {
        self.start = start
        self.end = end
    }

    package var count: Int { end - start }

    /// The words themselves; nil where the text is shorter than the span says.
    package func words(of text: String) -> String? {
        let scalars = text.unicodeScalars
        guard start >= 0, end >= start,
            let lower = scalars.index(scalars.startIndex, offsetBy: start, limitedBy: scalars.endIndex),
            let upper = scalars.index(lower, offsetBy: end - start, limitedBy: scalars.endIndex)
        else { return nil }
        return String(scalars[lower..<upper])
    }

    package static func < (left: Span, right: Span) -> Bool { (left.start, left.end) < (right.start, right.end) }
}

/// The words that show an event, by their place and digest: the words themselves stay with the article.
package struct Evidence: Hashable, Sendable, Codable {
    package let span: Span
    /// SHA-256 of the words as UTF-8, in hexadecimal.
    package let digest: String

    package init(span: Span, digest: String) {
        self.span = span
        self.digest = digest
    }
}
