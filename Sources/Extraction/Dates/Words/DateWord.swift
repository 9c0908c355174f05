import Chronicle

/// What a word can be in a date.
enum DateWord: Hashable, Sendable {
    case other
    /// `sure` where the word names nothing but a month.
    case month(Int, sure: Bool)
    /// An abbreviated month, which needs a number beside it.
    case shortMonth(Int)
    /// 1 Monday to 7 Sunday.
    case weekday(Int)
    case unit(TimeUnit, plural: Bool)
    /// A whole number in digits or letters.
    case count(Int, digits: Int)
    case ordinal(Int)
    /// 21 spring to 24 winter; `sure` where the word is hardly ever anything else.
    case season(Int, sure: Bool)
    case direction(Direction)
    case part(PeriodPart)
    case dayPart(DayPart)

    enum Direction: Hashable, Sendable {
        case last, this, next
    }

    /// A part of a day, as TimeML writes it.
    enum DayPart: String, Hashable, Sendable {
        case morning = "TMO"
        case afternoon = "TAF"
        case evening = "TEV"
        case night = "TNI"
    }

    init(_ token: Token) {
        switch token.shape {
        case .number:
            let digits = token.lower.length
            let number = digits <= 4 ? token.lower.text.flatMap { Int($0) } : nil
            self = number.map { .count($0, digits: digits) } ?? .other
        case .mark: self = .other
        case .lower, .capitalised, .upper, .mixed:
            let word = DateWord.words[token.lower] ?? .other
            switch word {
            // Months and weekdays are written with a capital; "march" and "may" in small letters are verbs.
            case .month, .shortMonth, .weekday: self = token.isCapitalised ? word : .other
            default: self = word
            }
        }
    }

    var count: Int? {
        if case .count(let count, _) = self { count } else { nil }
    }

    /// Four digits that can be a year of modern times.
    var year: Int? {
        if case .count(let year, digits: 4) = self, (1800...2199).contains(year) { year } else { nil }
    }

    /// A day of a month in digits.
    var dayOfMonth: Int? {
        if case .count(let day, digits: 1...2) = self, (1...31).contains(day) { day } else { nil }
    }

    var month: Int? {
        switch self {
        case .month(let month, _), .shortMonth(let month): month
        default: nil
        }
    }

    var weekday: Int? {
        if case .weekday(let day) = self { day } else { nil }
    }

    var direction: Direction? {
        if case .direction(let direction) = self { direction } else { nil }
    }

    var unit: TimeUnit? {
        if case .unit(let unit, _) = self { unit } else { nil }
    }

    private static let words: WordTable<DateWord> = {
        var words: [String: DateWord] = [:]
        let months = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december",
        ]
        for (index, name) in months.enumerated() {
            let isName = ["march", "may"].contains(name)
            if name.utf8.count > 3 { words[String(name.prefix(3))] = .shortMonth(index + 1) }
            words[name] = .month(index + 1, sure: !isName)
        }
        words["sept"] = .shortMonth(9)
        let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        for (index, name) in days.enumerated() { words[name] = .weekday(index + 1) }
        let units: [(String, TimeUnit)] = [
            ("minute", .minute), ("hour", .hour), ("day", .day), ("week", .week), ("month", .month),
            ("quarter", .quarter), ("year", .year), ("decade", .decade),
        ]
        for (name, unit) in units {
            words[name] = .unit(unit, plural: false)
            words[name + "s"] = .unit(unit, plural: true)
        }
        words["century"] = .unit(.century, plural: false)
        words["centuries"] = .unit(.century, plural: true)
        let numbers = [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
        ]
        for (index, name) in numbers.enumerated() { words[name] = .count(index + 1, digits: 0) }
        for (name, number) in [("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("dozen", 12)] {
            words[name] = .count(number, digits: 0)
        }
        let ordinals = ["first", "second", "third", "fourth", "fifth", "sixth"]
        for (index, name) in ordinals.enumerated() { words[name] = .ordinal(index + 1) }
        words["spring"] = .season(21, sure: false)
        words["summer"] = .season(22, sure: true)
        words["autumn"] = .season(23, sure: true)
        words["fall"] = .season(23, sure: false)
        words["winter"] = .season(24, sure: true)
        words["last"] = .direction(.last)
        words["past"] = .direction(.last)
        words["this"] = .direction(.this)
        words["next"] = .direction(.next)
        words["coming"] = .direction(.next)
        words["early"] = .part(.early)
        words["mid"] = .part(.middle)
        words["late"] = .part(.late)
        words["morning"] = .dayPart(.morning)
        words["afternoon"] = .dayPart(.afternoon)
        words["evening"] = .dayPart(.evening)
        words["night"] = .dayPart(.night)
        return WordTable(Dictionary(uniqueKeysWithValues: words.map { (Word($0.key), $0.value) }))
    }()
}
