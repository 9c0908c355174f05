/// Where words stand, twice over: by their place, and by themselves with what stands around them, which an edit
/// elsewhere does not change. The W3C's Web Annotation Data Model calls them selectors.
package struct TextSelectors: Hashable, Sendable {
    package let position: Span
    package let quote: TextQuote

    package init(position: Span, quote: TextQuote) {
        self.position = position
        self.quote = quote
    }
}

/// Words of a text with what stands right before and behind them.
package struct TextQuote: Hashable, Sendable {
    package let exact: String
    package let prefix: String
    package let suffix: String

    package init(exact: String, prefix: String = "", suffix: String = "") {
        self.exact = exact
        self.prefix = prefix
        self.suffix = suffix
    }
}

/// A `TextPositionSelector` and a `TextQuoteSelector`, in that order.
extension TextSelectors: Encodable {
    private enum PositionKey: String, CodingKey { case type, start, end }
    private enum QuoteKey: String, CodingKey { case type, exact, prefix, suffix }

    package static let positionType = "TextPositionSelector"
    package static let quoteType = "TextQuoteSelector"

    package func encode(to encoder: any Encoder) throws {
        var list = encoder.unkeyedContainer()
        var place = list.nestedContainer(keyedBy: PositionKey.self)
        try place.encode(TextSelectors.positionType, forKey: .type)
        try place.encode(position.start, forKey: .start)
        try place.encode(position.end, forKey: .end)
        var words = list.nestedContainer(keyedBy: QuoteKey.self)
        try words.encode(TextSelectors.quoteType, forKey: .type)
        try words.encode(quote.exact, forKey: .exact)
        try words.encode(quote.prefix, forKey: .prefix)
        try words.encode(quote.suffix, forKey: .suffix)
    }
}

extension Report {
    /// Every place that the report points at, by name: `evidence`, and the fields that words gave.
    package var spans: [(name: String, span: Span)] {
        [("evidence", evidence.span)] + slots.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
