package import Foundation

/// The beginning of a UUID, as a person copies it from a table: all ids that begin so lie between two.
package struct IDPrefix: Hashable, Sendable {
    package let text: String
    package let lowest: UUID
    package let highest: UUID

    /// At least four hexadecimal digits, hyphens ignored; nil where the text is anything else.
    package init?(_ text: String) {
        let digits = text.lowercased().filter { $0 != "-" }
        guard (4...32).contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isHexDigit }),
            let lowest = IDPrefix.uuid(digits, filledWith: "0"), let highest = IDPrefix.uuid(digits, filledWith: "f")
        else { return nil }
        self.text = text
        self.lowest = lowest
        self.highest = highest
    }

    private static func uuid(_ digits: String, filledWith filler: String) -> UUID? {
        var text = digits + String(repeating: filler, count: 32 - digits.count)
        for offset in [20, 16, 12, 8] { text.insert("-", at: text.index(text.startIndex, offsetBy: offset)) }
        return UUID(uuidString: text)
    }
}

/// Why an id's beginning names no single thing.
package enum IDPrefixError: Error, Hashable, Sendable, CustomStringConvertible {
    case unknown(String, kind: String)
    case ambiguous(String, kind: String)

    package var description: String {
        switch self {
        case .unknown(let text, let kind): "there is no \(kind) \(text); ids are shown by --format json"
        case .ambiguous(let text, let kind): "several \(kind)s have ids that begin with \(text); give more of it"
        }
    }
}
