/// One piece of SQL text, so that names and parameters are told from what only looks like them in strings and comments.
struct SQLToken: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// A keyword or a plain name.
        case word
        /// A name in double quotes.
        case quotedName
        /// A string constant in single quotes or between dollar signs.
        case string
        /// `:name`
        case parameter
        case symbol
        /// White space and comments.
        case space
    }

    let kind: Kind
    let text: String

    /// The word in lower case, as PostgreSQL folds it; what a quoted name holds; nil for anything else.
    var name: String? {
        switch kind {
        case .word: text.lowercased()
        case .quotedName:
            text.dropFirst().dropLast().split(separator: "\"\"", omittingEmptySubsequences: false).joined(
                separator: "\"")
        default: nil
        }
    }

    func isWord(_ word: String) -> Bool { kind == .word && text.lowercased() == word }
}
