package import Foundation

/// Lets an array of bytes be `bytea` while arrays of everything else are arrays.
extension UInt8: PostgresArrayElement {
    package static var arrayType: PostgresType { .bytea }

    package static func encode(array: [UInt8], into bytes: inout [UInt8]) { bytes.append(contentsOf: array) }

    package static func decode(array bytes: RawSpan, as type: PostgresType) throws(ValueError) -> [UInt8] {
        guard type == .bytea else { throw .wrongType }
        return bytes.withUnsafeBytes { Array($0) }
    }
}

extension Data: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .bytea }

    package func encode(into bytes: inout [UInt8]) { bytes.append(contentsOf: self) }

    package static func decode(_ bytes: RawSpan, as type: PostgresType) throws(ValueError) -> Data {
        guard type == .bytea else { throw .wrongType }
        return bytes.withUnsafeBytes { Data($0) }
    }
}
