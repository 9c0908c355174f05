import Foundation

/// A name as it is compared: without case, diacritics, full stops, hyphens, apostrophes and a leading "the".
///
/// `Türkiye` and `turkiye`, `U.K.` and `uk`, `Côte d’Ivoire` and `cote divoire` are each one name. No locale has a say.
package struct FoldedName: Hashable, Sendable, Comparable {
    package let text: String

    package init(_ name: String) {
        var words: [String] = [""]
        for scalar in name.decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .spacingMark: continue
            case .spaceSeparator, .dashPunctuation, .control: words.append("")
            case .otherPunctuation, .initialPunctuation, .finalPunctuation, .modifierLetter, .modifierSymbol:
                // `d’Ivoire`, `U.K.` and `Hawaiʻi` lose the mark; a comma or a slash is followed by a space or parts words.
                if scalar == "," || scalar == "/" || scalar == "&" { words.append(scalar == "&" ? "and" : "") }
                if scalar == "&" { words.append("") }
            case .openPunctuation, .closePunctuation: words.append("")
            default: words[words.count - 1] += FoldedName.plain[scalar] ?? scalar.properties.lowercaseMapping
            }
        }
        words.removeAll(where: \.isEmpty)
        if words.count > 1, words.first == "the" { words.removeFirst() }
        text = words.joined(separator: " ")
    }

    package static func < (left: FoldedName, right: FoldedName) -> Bool { left.text < right.text }

    /// Letters of Latin alphabets that have no decomposition.
    private static let plain: [Unicode.Scalar: String] = [
        "ß": "ss", "ẞ": "ss", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d",
        "þ": "th", "Þ": "th", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ı": "i", "ħ": "h", "Ħ": "h", "ə": "e",
        "Ə": "e", "ŋ": "n", "Ŋ": "n",
    ]
}
