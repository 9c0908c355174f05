/// A span of days during which something holds: from its first day until, not including, the day it ends on.
package struct Term: Hashable, Sendable, Comparable {
    /// Nil where it has always held.
    package let from: CalendarDay?
    /// The first day on which it holds no more; nil while it goes on.
    package let until: CalendarDay?

    /// Nil where it ends before it begins.
    package init?(from: CalendarDay?, until: CalendarDay?) {
        if let from, let until, until < from { return nil }
        self.from = from
        self.until = until
    }

    package func contains(_ day: CalendarDay) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { day < $0 } ?? true)
    }

    package func overlaps(_ other: Term) -> Bool {
        func begins(_ term: Term) -> Int { term.from?.number ?? .min }
        func ends(_ term: Term) -> Int { term.until?.number ?? .max }
        return begins(self) < ends(other) && begins(other) < ends(self)
    }

    package static func < (left: Term, right: Term) -> Bool {
        func key(_ term: Term) -> (Int, Int) { (term.from?.number ?? .min, term.until?.number ?? .max) }
        return key(left) < key(right)
    }
}

extension Term {
    /// Reads the columns `from` and `until`: days, or months and years, which stand for their first day.
    init(_ row: LexiconTable.Row) throws(LexiconProblem) {
        func day(_ text: String) -> CalendarDay? {
            guard let date = EventDate(text), !date.isQualified, date.precision != .interval else { return nil }
            return date.earliest
        }
        let expected = "a day such as 2025-02-03, a month or a year"
        let from = try row.optional("from", expected: expected, day)
        let until = try row.optional("until", expected: expected, day)
        guard let term = Term(from: from, until: until) else {
            throw row.problem("it ends before it begins; swap from and until")
        }
        self = term
    }
}
