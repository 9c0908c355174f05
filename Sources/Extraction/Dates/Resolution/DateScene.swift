import Chronicle

/// What a date's words are read against.
struct DateScene {
    /// The text's day, month or year; nil where nobody gave one.
    var publication: EventDate?
    /// The day that a dateline gives, where it stands close to the publication.
    var dateline: CalendarDay?
    var outlook = Outlook.open
    var governor = Governor.none
    /// Whether the sentence looks back from the story with "had".
    var isBeforeStory = false
    var mentioned = Mentioned()
    /// The year of an older time told before in the same sentence: "In 2020 … over ten years".
    var olderYear: Int?

    /// The last times told, each at least so fine.
    struct Mentioned {
        var day: CalendarDay?
        /// The last that is no flashback ("had called on Thursday").
        var storyDay: CalendarDay?
        var month: (year: Int, month: Int)?
        var year: Int?
        /// The last quarter that was reported on.
        var quarter: (year: Int, quarter: Int)?
    }

    /// The day to count from, where it is known to the day.
    var day: CalendarDay? {
        dateline ?? (publication?.precision == .day ? publication?.earliest : nil)
    }

    var year: Int? {
        guard let publication, let first = publication.earliest, first.year == publication.latest?.year else {
            return nil
        }
        return dateline?.year ?? first.year
    }

    var month: (year: Int, month: Int)? {
        if let day { return (day.year, day.month) }
        guard let first = publication?.earliest, publication?.precision == .month else { return nil }
        return (first.year, first.month)
    }

    var anchor: DateMention.Anchor { dateline == nil ? .publication : .dateline }

    /// The quarter that a date covers.
    static func quarter(_ date: EventDate) -> (year: Int, quarter: Int)? {
        guard case .interval = date.form, let first = date.earliest, let last = date.latest, first.day == 1,
            first.month % 3 == 1, (80...93).contains(last.number - first.number)
        else { return nil }
        return (first.year, first.month / 3 + 1)
    }

    /// Whether it is a quarter whose results a text can tell: begun, and none that it only compares with.
    func isNewsQuarter(_ date: EventDate, _ meaning: DateMeaning) -> Bool {
        if meaning == .quarter(yearsAway: -1) { return false }
        guard DateScene.quarter(date) != nil, let first = date.earliest else { return false }
        return first <= day ?? first
    }

    /// - Parameter isTold: whether the words name the year themselves.
    mutating func remember(_ date: EventDate, kind: DateMention.Kind, isTold: Bool) {
        guard let first = date.earliest ?? date.latest else { return }
        if isTold || date.precision == .year { mentioned.year = first.year }
        guard [.at, .during, .range].contains(kind), case .point(let point) = date.form else { return }
        switch point.precision {
        case .day:
            mentioned.day = first
            mentioned.month = (first.year, first.month)
            // What is still to come is no day that the story has reached.
            if !isBeforeStory, first <= day ?? first { mentioned.storyDay = first }
        case .month: mentioned.month = (first.year, first.month)
        default: break
        }
    }
}
