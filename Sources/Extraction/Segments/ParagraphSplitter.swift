import Chronicle

/// Finds paragraphs: empty lines part them, and in a text whose lines are not wrapped every line break does.
enum ParagraphSplitter {
    static func split(_ table: TokenTable) -> [Range<Int>] {
        let boundary: Token.Gap = isWrapped(table) ? .blankLine : .line
        var paragraphs: [Range<Int>] = []
        var start = 0
        for index in table.indices.dropFirst() where table[index].gap >= boundary {
            paragraphs.append(start..<index)
            start = index
        }
        if start < table.count { paragraphs.append(start..<table.count) }
        return paragraphs
    }

    /// Whether single line breaks only wrap lines: there are empty lines as well, and no line is longer than a
    /// typewriter's or a mail reader's.
    private static func isWrapped(_ table: TokenTable) -> Bool {
        guard let first = table.tokens.first else { return false }
        var lineStart = first.scalars.lowerBound
        var (longest, hasBlankLines, hasLines) = (0, false, false)
        var end = lineStart
        for token in table.tokens.dropFirst() {
            if token.gap >= .line {
                longest = max(longest, end - lineStart)
                lineStart = token.scalars.lowerBound
                if token.gap == .blankLine { hasBlankLines = true } else { hasLines = true }
            }
            end = token.scalars.upperBound
        }
        return hasBlankLines && hasLines && max(longest, end - lineStart) <= 120
    }
}
