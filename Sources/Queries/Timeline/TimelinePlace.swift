package import Chronicle

/// Where a report stands on timelines: by day, and on a day by the position of the event that first reported it.
package struct TimelinePlace: Hashable, Sendable {
    package let day: CalendarDay
    package let position: Int64

    package init(day: CalendarDay, position: Int64) {
        self.day = day
        self.position = position
    }
}

extension TimelinePlace: LosslessStringConvertible {
    /// `2025-06-09.120`.
    package var description: String { "\(day).\(position)" }

    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = CalendarDay(String(parts[0])), day >= .first, day <= .last,
            let position = Int64(parts[1]), position >= 0
        else { return nil }
        self.init(day: day, position: position)
    }
}

extension CalendarDay {
    /// The first and the last day with a year of four digits, which is as far as days are stored.
    static let first = CalendarDay(number: -719_162)
    static let last = CalendarDay(number: 2_932_896)
}
