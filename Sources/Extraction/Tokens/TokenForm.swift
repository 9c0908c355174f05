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
