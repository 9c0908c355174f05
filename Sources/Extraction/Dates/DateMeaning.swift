/// What the words of a date say, before it is known when and in which tense they were said.
indirect enum DateMeaning: Hashable, Sendable {
    case day(year: Int?, month: Int, day: Int, weekday: Int? = nil)
    /// Days of one month, both included.
    case days(year: Int?, month: Int, first: Int, last: Int)
    case weekday(Int, DateWord.Direction?)
    case month(year: Int?, month: Int, DateWord.Direction? = nil)
    /// "June last year", by how many years the text's own is off.
    case monthOfYear(Int, offset: Int)
    case season(year: Int?, season: Int, DateWord.Direction? = nil)
    case year(Int)
    /// Both included; a fiscal year has the two years over which it runs.
    case years(Int, Int)
    /// By its first year.
    case decade(Int)
    /// "last week" −1, "this week" 0, "tomorrow" 1.
    case relative(TimeUnit, Int)
    case weekend(Int)
    case part(PeriodPart, of: DateMeaning)
    /// "two years ago", "three weeks from now": counted from the day of writing.
    case away(Int, TimeUnit, approximate: Bool)
    /// "a year earlier", "two days later": counted from a time told before.
    case shifted(Int, TimeUnit)
    /// "the same day", "that month".
    case same(TimeUnit)
    /// "the next five years" 1, "the last two weeks" −1, "ten years" 0.
    case duration(Int?, TimeUnit, direction: Int)
    /// "the latest quarter" 0, "the year-ago quarter" −1: counted in years from the one told of, else the last full one.
    case quarter(yearsAway: Int)
    case holiday(Holiday, DateWord.Direction?)
    /// "9 a.m. Tuesday": the time as TimeML writes it, `T09:00`.
    case clock(String, of: DateMeaning)
    /// "nearly three years old".
    case age(Int, TimeUnit)
    case recent(TimeUnit)
    /// "each year", "every two weeks".
    case set(Int, TimeUnit)
    /// "each July", "every Monday": what recurs, as TimeML writes it.
    case recurring(String)
    /// "2 1/2 years": counted in the next smaller unit as well.
    case mixedDuration(String)
    /// A distance from something else: "five years earlier than planned", "two days before the vote".
    case delta(Int?, TimeUnit)
    /// "now", "recently", "soon": TimeML's `PRESENT_REF`, `PAST_REF`, `FUTURE_REF`.
    case reference(String)
    case dayPart(DateWord.DayPart, of: DateMeaning)
    /// From the first to the second, both included.
    case span(DateMeaning, DateMeaning)
}

/// Words that a rule took for a date.
struct DateMatch: Hashable, Sendable {
    var tokens: Range<Int>
    var meaning: DateMeaning
    var rule: String
    /// Of two dates joined into one, each by itself.
    var parts: [DateMatch] = []
}
