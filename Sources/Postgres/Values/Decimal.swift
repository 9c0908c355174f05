package import Foundation

/// `numeric`, by way of decimal digits: no binary floating point on the way.
extension Decimal: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .numeric }

    package func encode(into bytes: inout [UInt8]) {
        NumericDigits(isNaN ? "NaN" : description).encode(into: &bytes)
    }

    /// Refuses infinities and numbers of more than 38 significant digits, which `Decimal` would round.
    package static func decode(_ bytes: RawSpan, as type: PostgresType) throws(ValueError) -> Decimal {
        guard type == .numeric else { throw .wrongType }
        let text = try NumericDigits.decode(bytes)
        guard text != "NaN" else { return .nan }
        var digits = text.utf8.filter(\.isDigit).drop { $0 == UInt8(ascii: "0") }
        digits.removeLast(digits.reversed().prefix { $0 == UInt8(ascii: "0") }.count)
        guard digits.count <= 38 else { throw .outOfRange }
        guard let value = Decimal(string: text, locale: Locale(identifier: "en_US_POSIX")) else { throw .outOfRange }
        return value
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
