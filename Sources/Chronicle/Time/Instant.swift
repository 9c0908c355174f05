/// A moment, in microseconds since 1970-01-01T00:00:00Z: the resolution of PostgreSQL's `timestamptz`.
package struct Instant: Hashable, Sendable, Comparable {
    package let microseconds: Int64

    package init(microseconds: Int64) { self.microseconds = microseconds }

    package static func < (left: Instant, right: Instant) -> Bool { left.microseconds < right.microseconds }

    /// The day it falls on in UTC.
    package var day: CalendarDay {
        let (days, rest) = microseconds.quotientAndRemainder(dividingBy: Instant.microsecondsPerDay)
        return CalendarDay(number: Int(rest < 0 ? days - 1 : days))
    }

    private static let microsecondsPerDay: Int64 = 86_400_000_000
}

extension Instant: CustomStringConvertible {
    /// RFC 3339 in UTC with six decimals: `2025-02-03T09:30:00.000000Z`.
    package var description: String {
        let rest = microseconds % Instant.microsecondsPerDay
        let inDay = rest < 0 ? rest + Instant.microsecondsPerDay : rest
        let (seconds, fraction) = (inDay / 1_000_000, inDay % 1_000_000)
        let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { EDTF.padded(Int($0), to: 2) }
        return "\(day)T\(clock.joined(separator: ":")).\(EDTF.padded(Int(fraction), to: 6))Z"
    }
}
