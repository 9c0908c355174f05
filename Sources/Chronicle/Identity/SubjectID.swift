/// Who or what stands on a timeline: a country by its ISO 3166-1 alpha-3 code (`GBR`), anybody else by a slug (`mark-rutte`, `nato`).
package struct SubjectID: Hashable, Sendable, Comparable {
    package let rawValue: String

    /// Nil where the text is neither three capital letters nor lower-case words joined by hyphens.
    package init?(_ text: String) {
        guard SubjectID.isCountryCode(text) || SubjectID.isSlug(text) else { return nil }
        rawValue = text
    }

    package static func country(_ code: CountryCode) -> SubjectID { SubjectID(unchecked: code.rawValue) }

    /// The country this subject is, if it is one.
    package var country: CountryCode? { CountryCode(rawValue) }

    package static func < (left: SubjectID, right: SubjectID) -> Bool { left.rawValue < right.rawValue }

    private init(unchecked text: String) { rawValue = text }

    static func isCountryCode(_ text: String) -> Bool {
        text.utf8.count == 3 && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }

    private static func isSlug(_ text: String) -> Bool {
        var wordIsEmpty = true
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): wordIsEmpty = false
            case UInt8(ascii: "-") where !wordIsEmpty: wordIsEmpty = true
            default: return false
            }
        }
        return !wordIsEmpty
    }
}

extension SubjectID: CustomStringConvertible {
    package var description: String { rawValue }
}

extension SubjectID: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let subject = SubjectID(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "\(text) is neither a country code nor an id"))
        }
        self = subject
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}
