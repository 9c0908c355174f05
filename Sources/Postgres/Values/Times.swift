/// An instant as PostgreSQL keeps it: `timestamptz`, to the microsecond.
package struct PostgresTimestamp: Hashable, Comparable, Sendable, PostgresEncodable, PostgresDecodable {
    package let microsecondsSince1970: Int64

    package init(microsecondsSince1970: Int64) { self.microsecondsSince1970 = microsecondsSince1970 }

    package static func < (left: Self, right: Self) -> Bool {
        left.microsecondsSince1970 < right.microsecondsSince1970
    }

    package static var postgresType: PostgresType { .timestamptz }

    package func encode(into bytes: inout [UInt8]) {
        // What overflows is refused by the server like everything out of its range; the very least means -infinity.
        let (value, overflow) = microsecondsSince1970.subtractingReportingOverflow(Self.epoch)
        bytes.append(bigEndian: overflow ? .min + 1 : value)
    }

    /// `infinity` and `-infinity` are out of range.
    package static func decode(_ bytes: RawSpan, as type: PostgresType) throws(ValueError) -> Self {
        guard type == .timestamptz else { throw .wrongType }
        let sinceEpoch = try bytes.integer(Int64.self)
        guard sinceEpoch != .max, sinceEpoch != .min else { throw .outOfRange }
        let (value, overflow) = sinceEpoch.addingReportingOverflow(epoch)
        guard !overflow else { throw .outOfRange }
        return Self(microsecondsSince1970: value)
    }

    /// PostgreSQL counts from 2000-01-01.
    private static let epoch: Int64 = 946_684_800_000_000
}

/// A calendar day: `date`, as days since 1970-01-01 in the proleptic Gregorian calendar.
package struct PostgresDate: Hashable, Comparable, Sendable, PostgresEncodable, PostgresDecodable {
    package let daysSince1970: Int32

    package init(daysSince1970: Int32) { self.daysSince1970 = daysSince1970 }

    package static func < (left: Self, right: Self) -> Bool { left.daysSince1970 < right.daysSince1970 }

    package static var postgresType: PostgresType { .date }

    package func encode(into bytes: inout [UInt8]) {
        let (value, overflow) = daysSince1970.subtractingReportingOverflow(Self.epoch)
        bytes.append(bigEndian: overflow ? .min + 1 : value)
    }

    /// `infinity` and `-infinity` are out of range.
    package static func decode(_ bytes: RawSpan, as type: PostgresType) throws(ValueError) -> Self {
        guard type == .date else { throw .wrongType }
        let sinceEpoch = try bytes.integer(Int32.self)
        guard sinceEpoch != .max, sinceEpoch != .min else { throw .outOfRange }
        let (value, overflow) = sinceEpoch.addingReportingOverflow(epoch)
        guard !overflow else { throw .outOfRange }
        return Self(daysSince1970: value)
    }

    /// PostgreSQL counts from 2000-01-01.
    private static let epoch: Int32 = 10957
}
