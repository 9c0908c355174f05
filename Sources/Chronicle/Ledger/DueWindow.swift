/// The days among which a deadline falls.
///
/// "By 2027" and "from April 2027" are one deadline, "by 2030" (`../2030`) and "early 2026" are two: what counts is the end
/// that the text names, as wide as it names it, not all the days up to it.
struct DueWindow: Hashable {
    let first: CalendarDay
    let last: CalendarDay

    /// Nil where the date names no day at all.
    init?(_ deadline: EventDate) {
        let bounds: ClosedRange<CalendarDay>
        switch deadline.form {
        case .point(let point): bounds = point.bounds
        case .interval(.at(let start), .at(let end)): bounds = start.bounds.lowerBound...end.bounds.upperBound
        case .interval(_, .at(let end)): bounds = end.bounds
        case .interval(.at(let start), _): bounds = start.bounds
        case .interval: return nil
        }
        (first, last) = (bounds.lowerBound, bounds.upperBound)
    }

    enum Relation { case earlier, same, later }

    /// Windows that share a day are the same deadline.
    func relation(to other: DueWindow) -> Relation {
        last < other.first ? .earlier : other.last < first ? .later : .same
    }
}

extension DueWindow? {
    /// Nil where one of the two is unknown: an unknown deadline can be any.
    func relation(to other: DueWindow?) -> DueWindow.Relation? {
        guard let self, let other else { return nil }
        return self.relation(to: other)
    }
}
