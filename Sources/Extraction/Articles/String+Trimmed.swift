extension StringProtocol {
    /// Without the white space at both ends.
    var trimmed: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(String.UnicodeScalarView(scalars[first...last]))
    }

    /// The trimmed text, or nil where nothing is left.
    var trimmedIfAny: String? {
        let trimmed = trimmed
        return trimmed.isEmpty ? nil : trimmed
    }
}
