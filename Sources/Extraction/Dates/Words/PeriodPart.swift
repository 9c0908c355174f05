/// Which part of a longer time is meant.
enum PeriodPart: Hashable, Sendable {
    case early, middle, late
    /// "the beginning of 2026", "the end of the week".
    case start, end
    /// Two halves or four quarters, from 1.
    case half(Int)
    case quarter(Int)
    /// "later this week", "earlier this month".
    case earlier, later
}
