/// How many words two texts have in common, as a share of the longer one.
enum WordOverlap {
    static func share(_ one: String, _ other: String) -> Double {
        let (left, right) = (counts(one), counts(other))
        let common = left.words.reduce(0) { $0 + min($1.value, right.words[$1.key] ?? 0) }
        return Double(common) / Double(max(left.total, right.total, 1))
    }

    /// Runs of letters, digits and underscores, their case folded.
    private static func counts(_ text: String) -> (words: [String: Int], total: Int) {
        var words: [String: Int] = [:]
        var total = 0
        var word = ""
        func end() {
            guard !word.isEmpty else { return }
            words[word, default: 0] += 1
            total += 1
            word = ""
        }
        for scalar in text.unicodeScalars {
            if isWord(scalar) { word += folded(scalar) } else { end() }
        }
        end()
        return (words, total)
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "_" { return true }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            return true
        default: return false
        }
    }

    private static func folded(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "ß", "ẞ": "ss"
        case "ς": "σ"
        default: scalar.properties.lowercaseMapping
        }
    }
}
