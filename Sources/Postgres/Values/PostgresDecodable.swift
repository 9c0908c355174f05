/// A value that can be read out of a column, in PostgreSQL's binary format.
package protocol PostgresDecodable: Sendable {
    /// Reads one value of the column's type, which the implementation must check first.
    static func decode(_ bytes: RawSpan, as type: PostgresType) throws(ValueError) -> Self

    /// Stands for SQL's NULL; throws for every type but `Optional`.
    static func decodeNull() throws(ValueError) -> Self
}

extension PostgresDecodable {
    package static func decodeNull() throws(ValueError) -> Self { throw .null }
}

extension Optional: PostgresDecodable where Wrapped: PostgresDecodable {
    package static func decode(_ bytes: RawSpan, as type: PostgresType) throws(ValueError) -> Wrapped? {
        try Wrapped.decode(bytes, as: type)
    }

    package static func decodeNull() throws(ValueError) -> Wrapped? { nil }
}

extension RawRepresentable where Self: PostgresDecodable, RawValue: PostgresDecodable {
    package static func decode(_ bytes: RawSpan, as type: PostgresType) throws(ValueError) -> Self {
        let rawValue = try RawValue.decode(bytes, as: type)
        guard let value = Self(rawValue: rawValue) else { throw .outOfRange }
        return value
    }
}

/// Why one value cannot be of the Swift type asked for; the row's decoder adds which column it was.
package enum ValueError: Error {
    case null
    case wrongType
    case malformed
    case outOfRange

    var phrase: String {
        switch self {
        case .null: "the value is NULL"
        case .wrongType: "the types do not match"
        case .malformed: "the bytes are malformed"
        case .outOfRange: "the value does not fit"
        }
    }
}

extension RawSpan {
    /// The whole span as one big-endian integer; any other length is malformed.
    func integer<I: FixedWidthInteger & BitwiseCopyable>(_: I.Type = I.self) throws(ValueError) -> I {
        guard byteCount == MemoryLayout<I>.size else { throw .malformed }
        return I(bigEndian: unsafeLoadUnaligned(as: I.self))
    }

    /// The big-endian integer at an offset; reaching past the end is malformed.
    func integer<I: FixedWidthInteger & BitwiseCopyable>(at offset: Int, _: I.Type = I.self) throws(ValueError) -> I {
        guard offset >= 0, byteCount - offset >= MemoryLayout<I>.size else { throw .malformed }
        return I(bigEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: I.self))
    }
}
