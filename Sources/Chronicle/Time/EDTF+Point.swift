extension EDTF {
    /// One date: a year, month, season, day or moment, or a year some of whose last digits are unknown.
    package struct Point: Hashable, Sendable {
        /// With unspecified digits, the first year that they allow.
        package let year: Int
        /// How many of the year's last digits are `X`: none, one or two.
        package let unspecifiedYearDigits: Int
        package let unit: Unit
        package let qualifier: Qualifier?
        /// As the text has it, without the qualifier.
        let text: String

        /// What is known below the year.
        package enum Unit: Hashable, Sendable {
            case none
            /// 21 spring, 22 summer, 23 autumn, 24 winter.
            case season(Int)
            case month(Int)
            /// A day whose month (and so whose day) is unspecified, `1985-XX-XX`, or a month that is, `1985-XX`.
            case somewhereInYear
            /// `1985-04-XX`.
            case somewhereInMonth(Int)
            case day(month: Int, day: Int)
        }

        /// Whether a time of day follows. It moves no bound, but an interval's ends have none.
        var hasTime: Bool { text.utf8.contains(UInt8(ascii: "T")) }

        package var edtf: String { text + (qualifier.map { String($0.rawValue) } ?? "") }

        package var precision: Precision {
            switch (unit, unspecifiedYearDigits) {
            case (.day, _): .day
            case (.month, _), (.somewhereInMonth, _): .month
            case (.season, _): .season
            case (_, 0): .year
            case (_, 1): .decade
            default: .century
            }
        }

        /// The first and the last day that it can mean. A qualifier does not widen them.
        ///
        /// Seasons are whole months of the northern hemisphere; winter runs into the next year.
        package var bounds: ClosedRange<CalendarDay> {
            switch unit {
            case .day(let month, let day):
                let day = CalendarDay(checkedYear: year, month: month, day: day)
                return day...day
            case .month(let month), .somewhereInMonth(let month): return months(from: month, count: 1)
            case .season(let season): return months(from: (season - 20) * 3, count: 3)
            case .none, .somewhereInYear:
                let span = [1, 10, 100][unspecifiedYearDigits]
                return CalendarDay(
                    checkedYear: year, month: 1, day: 1)...CalendarDay(
                        checkedYear: year + span - 1, month: 12, day: 31)
            }
        }

        private func months(from month: Int, count: Int) -> ClosedRange<CalendarDay> {
            let first = CalendarDay(checkedYear: year, month: month, day: 1)
            return first...first.adding(months: count).adding(days: -1)
        }
    }
}

extension EDTF.Point {
    package init(day: CalendarDay, qualifier: EDTF.Qualifier? = nil) {
        self.init(
            year: day.year, unspecifiedYearDigits: 0, unit: .day(month: day.month, day: day.day), qualifier: qualifier,
            text: day.description)
    }

    /// Nil where there is no such month.
    package init?(year: Int, month: Int, qualifier: EDTF.Qualifier? = nil) {
        guard (1...12).contains(month), (0...9999).contains(year) else { return nil }
        self.init(
            year: year, unspecifiedYearDigits: 0, unit: .month(month), qualifier: qualifier,
            text: "\(EDTF.padded(year, to: 4))-\(EDTF.padded(month, to: 2))")
    }

    /// Nil where the year does not fit four digits.
    package init?(year: Int, qualifier: EDTF.Qualifier? = nil) {
        guard (0...9999).contains(year) else { return nil }
        self.init(
            year: year, unspecifiedYearDigits: 0, unit: .none, qualifier: qualifier, text: EDTF.padded(year, to: 4))
    }
}
