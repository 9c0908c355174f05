import Chronicle
import Foundation

/// The forms under which words are compared.
package enum TokenForm {
    static func lower(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var form = String.UnicodeScalarView()
        for scalar in scalars {
            if scalar == "\u{2019}" {
                form.append("'")
            } else if scalar.isASCII {
                form.append(
                    (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar)
            } else {
                form.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        return String(form)
    }

    /// Whether a text is one mark that has neither a lower case nor diacritics: a dash, a quotation mark, a currency's sign.
    static func isUnchanging(_ text: String) -> Bool {
        guard let scalar = text.unicodeScalars.first, text.utf8.count == UTF8.width(scalar) else { return false }
        switch scalar.value {
        // Punctuation of Latin-1, general punctuation without its spaces and apostrophe, signs of currencies.
        case 0xA1...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0x2010...0x2018, 0x201A...0x2027, 0x2030...0x205E,
            0x20A0...0x20BF:
            return true
        default: return false
        }
    }

    /// Lower-case ASCII without diacritics, so that `Šakalienė` meets `Sakaliene`. Letters of other scripts stay.
    package static func folded(_ lower: String) -> String {
        if lower.utf8.allSatisfy({ $0 < 0x80 }) { return lower }
        var form = String.UnicodeScalarView()
        for scalar in decomposed(lower) {
            if let plain = letters[scalar] {
                form.append(contentsOf: plain.unicodeScalars)
            } else if scalar.properties.generalCategory != .nonspacingMark {
                form.append(scalar)
            }
        }
        return String(form)
    }

    /// Latin letters that Unicode does not decompose, as news agencies write them in ASCII.
    private static let letters: [Unicode.Scalar: String] = [
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i", "ħ": "h",
        "ŧ": "t", "ə": "e",
    ]
}

extension TokenForm {
    private static func decomposed(_ text: String) -> String.UnicodeScalarView {
        text.decomposedStringWithCanonicalMapping.unicodeScalars
    }
}
