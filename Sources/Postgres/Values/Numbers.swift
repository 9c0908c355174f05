extension Bool: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .bool }

    package func encode(into bytes: inout [UInt8]) { bytes.append(self ? 1 : 0) }

    package static func decode(_ bytes: RawSpan, as type: PostgresType) throws(ValueError) -> Bool {
        guard type == .bool else { throw .wrongType }
        return try bytes.integer(UInt8.self) != 0
    }
}

extension Int16: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .int2 }

    package func encode(into bytes: inout [UInt8]) { bytes.append(bigEndian: self) }

    package static func decode(_ bytes: RawSpan, as type: PostgresType) throws(ValueError) -> Int16 {
        try narrow(bytes, as: type)
    }
}

extension Int32: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .int4 }

    package func encode(into bytes: inout [UInt8]) { bytes.append(bigEndian: self) }

    package static func decode(_ bytes: RawSpan, as type: PostgresType) throws(ValueError) -> Int32 {
        try narrow(bytes, as: type)
    }
}

extension Int64: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .int8 }

    package func encode(into bytes: inout [UInt8]) { bytes.append(bigEndian: self) }

    package static func decode(_ bytes: RawSpan, as type: PostgresType) throws(ValueError) -> Int64 {
        try narrow(bytes, as: type)
    }
}

extension Int: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .int8 }

    package func encode(into bytes: inout [UInt8]) { bytes.append(bigEndian: Int64(self)) }

    package static func decode(_ bytes: RawSpan, as type: PostgresType) throws(ValueError) -> Int {
        try narrow(bytes, as: type)
    }
}

extension FixedWidthInteger {
    /// Reads any of PostgreSQL's integer types, refusing a value that does not fit.
    fileprivate static func narrow(_ bytes: RawSpan, as type: PostgresType) throws(ValueError) -> Self {
        let wide: Int64 =
            switch type {
            case .int8: try bytes.integer(Int64.self)
            case .int4: Int64(try bytes.integer(Int32.self))
            case .int2: Int64(try bytes.integer(Int16.self))
            default: throw .wrongType
            }
        guard let value = Self(exactly: wide) else { throw .outOfRange }
        return value
    }
}

extension Double: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .float8 }

    package func encode(into bytes: inout [UInt8]) { bytes.append(bigEndian: bitPattern) }

    package static func decode(_ bytes: RawSpan, as type: PostgresType) throws(ValueError) -> Double {
        switch type {
        case .float8: Double(bitPattern: try bytes.integer())
        case .float4: Double(Float(bitPattern: try bytes.integer()))
        default: throw .wrongType
        }
    }
}
