/// A text, or a part of it, that gives words by their places without counting from its start each time.
package struct ScalarText: Sendable {
    private let scalars: [Unicode.Scalar]
    /// Where the part begins in the whole text.
    private let offset: Int

    package init(_ text: String, offset: Int = 0) {
        scalars = Array(text.unicodeScalars)
        self.offset = offset
    }

    /// Empty where the text is shorter.
    package func words(_ span: Span) -> String { held(span).map { string($0) } ?? "" }

    /// How much of the text around the words a quote selector gives, in Unicode scalars.
    package static let context = 32

    /// Nil where the text is shorter.
    package func selectors(_ span: Span) -> TextSelectors? {
        guard let place = held(span) else { return nil }
        let before = max(0, place.lowerBound - ScalarText.context)..<place.lowerBound
        let behind = place.upperBound..<min(scalars.count, place.upperBound + ScalarText.context)
        return TextSelectors(
            position: span,
            quote: TextQuote(exact: string(place), prefix: string(before), suffix: string(behind)))
    }

    private func held(_ span: Span) -> Range<Int>? {
        guard span.start >= offset, span.end >= span.start, span.end - offset <= scalars.count else { return nil }
        return span.start - offset..<span.end - offset
    }

    private func string(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }
}
