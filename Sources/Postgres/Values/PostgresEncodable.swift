/// A value that can be bound to a parameter, in PostgreSQL's binary format.
package protocol PostgresEncodable: Sendable {
    /// The type the parameter is declared with; the server casts it only as it would cast a column of that type.
    static var postgresType: PostgresType { get }

    /// SQL's NULL; only `Optional` ever answers true.
    var isNull: Bool { get }

    /// Appends the value without its length, integers big-endian.
    func encode(into bytes: inout [UInt8])
}

extension PostgresEncodable {
    package var isNull: Bool { false }
}

extension Optional: PostgresEncodable where Wrapped: PostgresEncodable {
    package static var postgresType: PostgresType { Wrapped.postgresType }

    package var isNull: Bool { self == nil }

    package func encode(into bytes: inout [UInt8]) { self?.encode(into: &bytes) }
}

extension RawRepresentable where Self: PostgresEncodable, RawValue: PostgresEncodable {
    package static var postgresType: PostgresType { RawValue.postgresType }

    package func encode(into bytes: inout [UInt8]) { rawValue.encode(into: &bytes) }
}

extension [UInt8] {
    mutating func append(bigEndian value: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: value.bigEndian) { append(contentsOf: $0) }
    }

    /// Appends a value preceded by its length, −1 for NULL: the form that arrays and COPY share.
    mutating func append(lengthPrefixed value: some PostgresEncodable) {
        guard !value.isNull else {
            append(bigEndian: Int32(-1))
            return
        }
        let start = count
        append(bigEndian: Int32(0))
        value.encode(into: &self)
        let length = Int32(count - start - 4)
        Swift.withUnsafeBytes(of: length.bigEndian) { replaceSubrange(start..<start + 4, with: $0) }
    }
}
