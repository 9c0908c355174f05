import Chronicle

extension DateMention.Timex {
    /// - Parameter date: what the words name, before a governor is heard.
    init(_ meaning: DateMeaning, date: EventDate?) {
        switch meaning {
        case .duration(let count, let unit, _), .delta(let count, let unit):
            self.init(form: .duration, value: unit.duration(count))
        case .age(let count, let unit): self.init(form: .duration, value: unit.duration(count))
        case .recurring(let value): self.init(form: .set, value: value)
        case .mixedDuration(let value): self.init(form: .duration, value: value)
        case .clock(let time, let day):
            self.init(form: .time, value: DateMention.Timex(day, date: date).value + time)
        case .set(let count, let unit): self.init(form: .set, value: unit.duration(count))
        case .reference(let value): self.init(form: .date, value: value)
        case .recent: self.init(form: .date, value: "PAST_REF")
        case .dayPart(let part, let day):
            let written = DateMention.Timex(day, date: date)
            self.init(form: .time, value: written.value + part.rawValue)
        default: self.init(form: .date, value: DateMention.Timex.date(meaning, date))
        }
    }

    /// In a text on results, "a year ago" is the quarter that it compares with the one told of.
    static func compared(_ meaning: DateMeaning, _ scene: DateScene) -> DateMention.Timex? {
        switch meaning {
        case .away(-1, .year, _), .shifted(-1, .year):
            scene.mentioned.quarter.map {
                DateMention.Timex(form: .date, value: "\($0.year - 1)-Q\($0.quarter)")
            }
        default: nil
        }
    }

    private static func date(_ meaning: DateMeaning, _ date: EventDate?) -> String {
        guard let date, let first = date.earliest ?? date.latest else { return "XXXX-XX-XX" }
        switch meaning {
        case .relative(.week, _), .same(.week), .shifted(_, .week), .away(_, .week, _): return week(of: first)
        case .away(_, .year, _), .away(_, .decade, _): return String(first.year)
        case .weekend: return week(of: first) + "-WE"
        case .relative(.quarter, _), .quarter: return "\(first.year)-Q\((first.month + 2) / 3)"
        case .relative(.decade, _), .decade: return String(first.year / 10)
        case .season(_, let season, _): return "\(first.year)-\(["SP", "SU", "FA", "WI"][season - 21])"
        case .part(.half(let half), _): return "\(first.year)-H\(half)"
        case .part(.quarter(let quarter), _): return "\(first.year)-Q\(quarter)"
        case .part(_, of: let whole): return partly(whole, first)
        default: return date.edtf.filter { !"~?%".contains($0) }
        }
    }

    /// A part is written as its whole, with what part it is in TimeML's `mod`, which is not kept.
    private static func partly(_ whole: DateMeaning, _ first: CalendarDay) -> String {
        switch whole {
        case .year, .relative(.year, _), .same(.year): String(first.year)
        case .decade(let year): String(year / 10)
        case .relative(.decade, _): String((first.year - 1) / 10)
        case .relative(.week, _), .same(.week): week(of: first)
        case .relative(.day, _), .same(.day): first.description
        default: date(whole, .month(first.year, first.month))
        }
    }

    /// ISO 8601: the week belongs to the year of its Thursday.
    private static func week(of day: CalendarDay) -> String {
        let thursday = day.adding(days: 4 - day.weekday)
        guard let newYear = CalendarDay(year: thursday.year, month: 1, day: 1) else { return "XXXX-WXX" }
        let week = (thursday.number - newYear.number) / 7 + 1
        return "\(thursday.year)-W\(week < 10 ? "0" : "")\(week)"
    }
}
