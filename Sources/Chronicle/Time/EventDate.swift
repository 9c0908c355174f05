/// When something happened or is due, exactly as fine as a text gave it: an EDTF date or interval.
package struct EventDate: Hashable, Sendable {
    package enum Form: Hashable, Sendable {
        case point(EDTF.Point)
        case interval(Endpoint, Endpoint)
    }

    /// One end of an interval.
    package enum Endpoint: Hashable, Sendable {
        case at(EDTF.Point)
        /// `..`: there is no end.
        case open
        /// Nothing between the slash and the edge: there is an end, and nobody said when.
        case unknown
    }

    package let form: Form

    private init(form: Form) { self.form = form }

    package init(_ point: EDTF.Point) { form = .point(point) }

    package init(_ day: CalendarDay) { form = .point(EDTF.Point(day: day)) }

    /// Nil where both ends are without a date, the first lies behind the last, or one has a time of day.
    package init?(from start: Endpoint, to end: Endpoint) {
        guard start.point?.hasTime != true, end.point?.hasTime != true else { return nil }
        let interval = EventDate(form: .interval(start, end))
        switch (interval.earliest, interval.latest) {
        case (nil, nil): return nil
        case (let first?, let last?) where first > last: return nil
        default: self = interval
        }
    }

    /// Reads levels 0 and 1 of EDTF; nil where the text is anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        switch parts.count {
        case 1:
            guard let point = EDTF.Point(parts[0]) else { return nil }
            self.init(point)
        case 2:
            guard let start = Endpoint(parts[0]), let end = Endpoint(parts[1]) else { return nil }
            self.init(from: start, to: end)
        default: return nil
        }
    }

    package static func onOrBefore(_ day: CalendarDay) -> EventDate {
        EventDate(form: .interval(.open, .at(EDTF.Point(day: day))))
    }

    package static func onOrAfter(_ day: CalendarDay) -> EventDate {
        EventDate(form: .interval(.at(EDTF.Point(day: day)), .open))
    }

    package var edtf: String {
        switch form {
        case .point(let point): point.edtf
        case .interval(let start, let end): "\(start.edtf)/\(end.edtf)"
        }
    }

    /// The first day that it can mean; nil where that is open or unknown.
    package var earliest: CalendarDay? {
        switch form {
        case .point(let point), .interval(.at(let point), _): point.bounds.lowerBound
        case .interval: nil
        }
    }

    /// The last day that it can mean; nil where that is open or unknown.
    package var latest: CalendarDay? {
        switch form {
        case .point(let point), .interval(_, .at(let point)): point.bounds.upperBound
        case .interval: nil
        }
    }

    package var precision: EDTF.Precision {
        switch form {
        case .point(let point): point.precision
        case .interval: .interval
        }
    }

    /// Whether its writer hedged it (`?`, `~` or `%`) at any end.
    package var isQualified: Bool {
        switch form {
        case .point(let point): point.qualifier != nil
        case .interval(let start, let end): start.point?.qualifier != nil || end.point?.qualifier != nil
        }
    }

    /// Whether some day lies in both.
    package func overlaps(_ other: EventDate) -> Bool {
        func starts(_ date: EventDate) -> Int { date.earliest?.number ?? .min }
        func ends(_ date: EventDate) -> Int { date.latest?.number ?? .max }
        return starts(self) <= ends(other) && starts(other) <= ends(self)
    }
}

extension EventDate.Endpoint {
    fileprivate init?(_ text: Substring) {
        switch text {
        case "..": self = .open
        case "": self = .unknown
        default:
            guard let point = EDTF.Point(text) else { return nil }
            self = .at(point)
        }
    }

    fileprivate var edtf: String {
        switch self {
        case .at(let point): point.edtf
        case .open: ".."
        case .unknown: ""
        }
    }

    package var point: EDTF.Point? {
        if case .at(let point) = self { point } else { nil }
    }
}

extension EventDate: CustomStringConvertible {
    package var description: String { edtf }
}

extension EventDate: Comparable {
    /// The day it stands on in a timeline: its first; where that is open, its last.
    package var sortDay: CalendarDay {
        // One of the two is there: `init?(from:to:)` refuses anything else.
        earliest ?? latest ?? CalendarDay(number: 0)
    }

    /// By the day it stands on, then by its last day, then by its text.
    package static func < (left: EventDate, right: EventDate) -> Bool {
        func key(_ date: EventDate) -> (Int, Int) { (date.sortDay.number, date.latest?.number ?? .max) }
        let (one, other) = (key(left), key(right))
        return one != other ? one < other : left.edtf < right.edtf
    }
}
