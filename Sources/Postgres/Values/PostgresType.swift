/// A type of PostgreSQL, by its number in `pg_type`; the built-in numbers never change.
package struct PostgresType: RawRepresentable, Hashable, Sendable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) { self.rawValue = rawValue }

    package static let bool = Self(rawValue: 16)
    package static let bytea = Self(rawValue: 17)
    package static let char = Self(rawValue: 18)
    package static let name = Self(rawValue: 19)
    package static let int8 = Self(rawValue: 20)
    package static let int2 = Self(rawValue: 21)
    package static let int4 = Self(rawValue: 23)
    package static let text = Self(rawValue: 25)
    package static let json = Self(rawValue: 114)
    package static let float4 = Self(rawValue: 700)
    package static let float8 = Self(rawValue: 701)
    package static let unknown = Self(rawValue: 705)
    package static let bpchar = Self(rawValue: 1042)
    package static let varchar = Self(rawValue: 1043)
    package static let date = Self(rawValue: 1082)
    package static let timestamp = Self(rawValue: 1114)
    package static let timestamptz = Self(rawValue: 1184)
    package static let numeric = Self(rawValue: 1700)
    package static let void = Self(rawValue: 2278)
    package static let uuid = Self(rawValue: 2950)
    package static let jsonb = Self(rawValue: 3802)

    /// Numbers from 16384 on belong to types made by users: enums, domains over extensions' types, composites.
    var isUserDefined: Bool { rawValue >= 16384 }
}

extension PostgresType {
    /// The type of an array of these, where it is one of the built-in ones.
    package var array: PostgresType? { Self.arrays[self] }

    private static let arrays: [PostgresType: PostgresType] = [
        .bool: 1000, .bytea: 1001, .name: 1003, .int2: 1005, .int4: 1007, .text: 1009, .bpchar: 1014, .varchar: 1015,
        .int8: 1016, .float4: 1021, .float8: 1022, .timestamp: 1115, .date: 1182, .timestamptz: 1185, .numeric: 1231,
        .json: 199, .uuid: 2951, .jsonb: 3807,
    ]
}

extension PostgresType: ExpressibleByIntegerLiteral {
    package init(integerLiteral value: UInt32) { rawValue = value }
}

extension PostgresType: CustomStringConvertible {
    package var description: String {
        if let name = Self.names[self] { return name }
        if let element = Self.arrays.first(where: { $0.value == self })?.key { return "\(element)[]" }
        return "type \(rawValue)"
    }

    private static let names: [PostgresType: String] = [
        .bool: "boolean", .bytea: "bytea", .char: "\"char\"", .name: "name", .int8: "bigint", .int2: "smallint",
        .int4: "integer", .text: "text", .json: "json", .float4: "real", .float8: "double precision",
        .unknown: "unknown", .bpchar: "character", .varchar: "character varying", .date: "date",
        .timestamp: "timestamp", .timestamptz: "timestamp with time zone", .numeric: "numeric", .void: "void",
        .uuid: "uuid", .jsonb: "jsonb",
    ]
}
