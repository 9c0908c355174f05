import Chronicle

/// A length by which texts count time.
enum TimeUnit: Hashable, Sendable {
    case minute, hour, day, week, month, quarter, year, decade, century

    /// How TimeML writes a duration of so many.
    func duration(_ count: Int?) -> String {
        let count = count.map(String.init) ?? "X"
        return switch self {
        case .minute: "PT\(count)M"
        case .hour: "PT\(count)H"
        case .day: "P\(count)D"
        case .week: "P\(count)W"
        case .month: "P\(count)M"
        case .quarter: "P\(count)Q"
        case .year: "P\(count)Y"
        case .decade: "P\(count)DE"
        case .century: "P\(count)CE"
        }
    }

    /// A day moved by so many of them.
    func move(_ day: CalendarDay, by count: Int) -> CalendarDay {
        switch self {
        case .minute, .hour: day
        case .day: day.adding(days: count)
        case .week: day.adding(days: 7 * count)
        case .month: day.adding(months: count)
        case .quarter: day.adding(months: 3 * count)
        case .year: day.adding(years: count)
        case .decade: day.adding(years: 10 * count)
        case .century: day.adding(years: 100 * count)
        }
    }
}
