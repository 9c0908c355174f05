/// An ISO 3166-1 alpha-3 code by its form; whether a country has it, the country table says.
package struct CountryCode: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let rawValue: String

    package init?(_ text: String) {
        guard SubjectID.isCountryCode(text) else { return nil }
        rawValue = text
    }

    package var description: String { rawValue }

    package static func < (left: CountryCode, right: CountryCode) -> Bool { left.rawValue < right.rawValue }
}
