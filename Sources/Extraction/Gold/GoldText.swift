package import Chronicle

/// A text that gives words by their places without counting from its start each time.
package struct GoldText {
    private let scalars: [Unicode.Scalar]

    package init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// Empty where the text is shorter.
    package func words(_ span: Span) -> String {
        guard span.start >= 0, span.end >= span.start, span.end <= scalars.count else { return "" }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[span.start..<span.end])
        return String(view)
    }
}
