extension String: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .text }

    package func encode(into bytes: inout [UInt8]) { bytes.append(contentsOf: utf8) }

    /// Takes every textual type, and enums and the like made by users, whose numbers are not known beforehand.
    package static func decode(_ bytes: RawSpan, as type: PostgresType) throws(ValueError) -> String {
        guard textual.contains(type) || type.isUserDefined else { throw .wrongType }
        return try text(bytes)
    }

    static func text(_ bytes: RawSpan) throws(ValueError) -> String {
        guard let text = bytes.withUnsafeBytes({ String(validating: $0, as: UTF8.self) }) else { throw .malformed }
        return text
    }

    private static let textual: Set<PostgresType> = [.text, .varchar, .bpchar, .name, .char, .unknown, .json]
}

/// JSON as text, bound as `jsonb`; decodes `jsonb` (in the server's normalised spelling) and `json` (as it was written).
package struct JSONText: Hashable, Sendable, PostgresEncodable, PostgresDecodable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) { self.text = text }

    package var description: String { text }

    package static var postgresType: PostgresType { .jsonb }

    package func encode(into bytes: inout [UInt8]) {
        bytes.append(Self.version)
        bytes.append(contentsOf: text.utf8)
    }

    package static func decode(_ bytes: RawSpan, as type: PostgresType) throws(ValueError) -> JSONText {
        switch type {
        case .json:
            return JSONText(try String.text(bytes))
        case .jsonb:
            guard try bytes.integer(at: 0, UInt8.self) == version else { throw .malformed }
            return JSONText(try String.text(bytes.extracting(droppingFirst: 1)))
        default:
            throw .wrongType
        }
    }

    /// The binary form of jsonb leads with the number of its version, so far always 1.
    private static let version: UInt8 = 1
}
