import Chronicle

extension EventDate {
    /// The point it begins with; nil where it is open or unknown when it began.
    var first: EDTF.Point? {
        switch form {
        case .point(let point): point
        case .interval(let start, _): start.point
        }
    }

    /// The point it ends with; nil where it is open or unknown when it ends.
    var last: EDTF.Point? {
        switch form {
        case .point(let point): point
        case .interval(_, let end): end.point
        }
    }
}

extension EDTF.Point {
    /// The parts of a date as fine as this point: a year, a year and a month, or all three.
    struct Parts: Hashable, Sendable {
        let year: Int
        let month: Int?
        let day: Int?

        /// `2025`, `2025-06` or `2025-06-09`: a calendar date of ISO 8601-1, complete or of reduced precision.
        var iso8601: String {
            func padded(_ number: Int, _ width: Int) -> String {
                let digits = String(number)
                return String(repeating: "0", count: max(0, width - digits.count)) + digits
            }
            return ([padded(year, 4)] + [month, day].compactMap { $0.map { padded($0, 2) } }).joined(separator: "-")
        }
    }

    /// Where it begins: a season with its first month, a decade with its first year.
    var firstParts: Parts { parts(of: bounds.lowerBound) }

    /// Where it ends: a season with its last month, a decade with its last year.
    var lastParts: Parts { parts(of: bounds.upperBound) }

    var iso8601First: String { firstParts.iso8601 }
    var iso8601Last: String { lastParts.iso8601 }

    private func parts(of day: CalendarDay) -> Parts {
        let (year, month, number) = day.components
        switch unit {
        case .day: return Parts(year: year, month: month, day: number)
        case .month, .somewhereInMonth, .season: return Parts(year: year, month: month, day: nil)
        case .none, .somewhereInYear: return Parts(year: year, month: nil, day: nil)
        }
    }
}
