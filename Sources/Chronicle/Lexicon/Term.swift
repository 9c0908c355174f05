/// A span of days during which something holds: from its first day until, not including, the day it ends on.
///
/// A first or last day known only by its month or year may be any of its days: each of them may belong to the term.
package struct Term: Hashable, Sendable, Comparable {
    /// The first day on which it may hold; nil where it has always held.
    package let from: CalendarDay?
    /// The first day on which it can hold no more; nil while it goes on.
    package let until: CalendarDay?
    /// The last day on which it may have begun.
    private let begunBy: CalendarDay?
    /// The first day on which it may have ended.
    private let endedFrom: CalendarDay?

    /// Nil where it ends before it begins, or a date is no day, month or year.
    package init?(from: EventDate?, until: EventDate?) {
        for date in [from, until].compactMap(\.self) where date.precision == .interval || date.isQualified {
            return nil
        }
        if let begin = from?.earliest, let end = until?.latest, end < begin { return nil }
        self.from = from?.earliest
        begunBy = from?.latest
        endedFrom = until?.earliest
        self.until = until.flatMap { $0.precision == .day ? $0.latest : $0.latest?.adding(days: 1) }
    }

    /// Whether it may hold on a day.
    package func contains(_ day: CalendarDay) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { day < $0 } ?? true)
    }

    /// Whether it holds on a day whatever the day its coarse dates stand for.
    package func surelyContains(_ day: CalendarDay) -> Bool {
        (begunBy.map { $0 <= day } ?? true) && (endedFrom.map { day < $0 } ?? true)
    }

    /// Whether there is a day on which both hold, whatever the days their coarse dates stand for.
    package func surelyOverlaps(_ other: Term) -> Bool {
        func begins(_ term: Term) -> Int { term.begunBy?.number ?? .min }
        func ends(_ term: Term) -> Int { term.endedFrom?.number ?? .max }
        return max(begins(self), begins(other)) < min(ends(self), ends(other))
    }

    package static func < (left: Term, right: Term) -> Bool {
        func key(_ term: Term) -> (Int, Int) { (term.from?.number ?? .min, term.until?.number ?? .max) }
        return key(left) < key(right)
    }
}

extension Term {
    /// Reads the columns `from` and `until`.
    init(_ row: LexiconTable.Row) throws(LexiconProblem) {
        func date(_ text: String) -> EventDate? {
            EventDate(text).flatMap { $0.isQualified || $0.precision == .interval ? nil : $0 }
        }
        let expected = "a day such as 2025-02-03, a month or a year"
        let from = try row.optional("from", expected: expected, date)
        let until = try row.optional("until", expected: expected, date)
        guard let term = Term(from: from, until: until) else {
            throw row.problem("it ends before it begins; swap from and until")
        }
        self = term
    }
}
