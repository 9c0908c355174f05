package import Foundation

/// What an array may hold: it knows how a whole array of itself is written.
package protocol PostgresArrayElement: Sendable {
    static var arrayType: PostgresType { get }
    static func encode(array: [Self], into bytes: inout [UInt8])
    static func decode(array bytes: RawSpan, as type: PostgresType) throws(ValueError) -> [Self]
}

extension Array: PostgresEncodable where Element: PostgresArrayElement {
    package static var postgresType: PostgresType { Element.arrayType }

    package func encode(into bytes: inout [UInt8]) { Element.encode(array: self, into: &bytes) }
}

extension Array: PostgresDecodable where Element: PostgresArrayElement {
    package static func decode(_ bytes: RawSpan, as type: PostgresType) throws(ValueError) -> [Element] {
        try Element.decode(array: bytes, as: type)
    }
}

extension PostgresArrayElement where Self: PostgresEncodable & PostgresDecodable {
    package static var arrayType: PostgresType { postgresType.array ?? .unknown }

    /// Dimensions, a flag for NULLs, the element's type, then length and lower bound of the one dimension.
    /// Source: `array_recv` in src/backend/utils/adt/arrayfuncs.c.
    package static func encode(array: [Self], into bytes: inout [UInt8]) {
        bytes.append(bigEndian: Int32(array.isEmpty ? 0 : 1))
        bytes.append(bigEndian: Int32(array.contains(where: \.isNull) ? 1 : 0))
        bytes.append(bigEndian: postgresType.rawValue)
        guard !array.isEmpty else { return }
        bytes.append(bigEndian: Int32(array.count))
        bytes.append(bigEndian: Int32(1))
        for element in array { bytes.append(lengthPrefixed: element) }
    }

    package static func decode(array bytes: RawSpan, as type: PostgresType) throws(ValueError) -> [Self] {
        let dimensions = try bytes.integer(at: 0, Int32.self)
        let element = PostgresType(rawValue: try bytes.integer(at: 8, UInt32.self))
        guard element.array == type || type.isUserDefined else { throw .wrongType }
        guard dimensions > 0 else { return [] }
        guard dimensions == 1 else { throw .wrongType }
        let count = try bytes.integer(at: 12, Int32.self)
        var offset = 20
        var array: [Self] = []
        array.reserveCapacity(min(Int(count), bytes.byteCount / 4))
        for _ in 0..<count {
            let length = Int(try bytes.integer(at: offset, Int32.self))
            offset += 4
            guard length >= 0 else {
                array.append(try decodeNull())
                continue
            }
            guard bytes.byteCount - offset >= length else { throw .malformed }
            array.append(try decode(bytes.extracting(offset..<offset + length), as: element))
            offset += length
        }
        return array
    }
}

extension Optional: PostgresArrayElement where Wrapped: PostgresArrayElement & PostgresEncodable & PostgresDecodable {}
extension Bool: PostgresArrayElement {}
extension Int16: PostgresArrayElement {}
extension Int32: PostgresArrayElement {}
extension Int64: PostgresArrayElement {}
extension Int: PostgresArrayElement {}
extension Double: PostgresArrayElement {}
extension String: PostgresArrayElement {}
extension JSONText: PostgresArrayElement {}
extension UUID: PostgresArrayElement {}
extension Data: PostgresArrayElement {}
extension Decimal: PostgresArrayElement {}
extension PostgresTimestamp: PostgresArrayElement {}
extension PostgresDate: PostgresArrayElement {}
extension Array: PostgresArrayElement where Element == UInt8 {}
