package import Chronicle

/// Ids of people and organisations that the lexicon does not know: their printed name in lower-case ASCII with hyphens.
package enum Slug {
    /// Nil where the name has no letter or digit of ASCII even without its diacritics.
    package static func id(of name: String) -> SubjectID? {
        var words: [String] = [""]
        for scalar in TokenForm.folded(TokenForm.lower(Substring(name).unicodeScalars)).unicodeScalars {
            switch scalar.value {
            case 0x30...0x39, 0x61...0x7A: words[words.count - 1].unicodeScalars.append(scalar)
            case 0x27: break
            default: if words[words.count - 1] != "" { words.append("") }
            }
        }
        return SubjectID(words.filter { !$0.isEmpty }.joined(separator: "-"))
    }
}
