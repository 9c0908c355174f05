/// Text that may be long, made to fit a page.
enum Clipped {
    /// - Parameter size: how many bytes it may take on the page, escaped.
    /// - Returns: the text, or its beginning with an ellipsis.
    static func text(_ text: String, to size: Int) -> String {
        guard EscapedMarkup.size(of: text) > size else { return text }
        var left = size - 3
        var kept = ""
        for character in text {
            left -= EscapedMarkup.size(of: String(character))
            if left < 0 { break }
            kept.append(character)
        }
        return kept + "…"
    }
}
