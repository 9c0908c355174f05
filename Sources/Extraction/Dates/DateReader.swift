import Chronicle

/// A text's tokens with what each can be in a date, as the rules read them.
struct DateReader {
    let table: TokenTable
    private let words: [DateWord]
    private let starts: [Bool]
    /// The tokens that a rule may look at: those of one sentence.
    var bounds: Range<Int>

    init(_ table: TokenTable) {
        self.table = table
        var words: [DateWord] = []
        var starts: [Bool] = []
        words.reserveCapacity(table.count)
        starts.reserveCapacity(table.count)
        for index in table.indices {
            let word = DateWord(table[index])
            words.append(word)
            starts.append(word != .other || DateReader.isStarter(table[index]))
        }
        for index in starts.indices where starts[index] && !DateReader.leadsOn(table, from: index, starts) {
            starts[index] = false
        }
        (self.words, self.starts) = (words, starts)
        bounds = table.indices
    }

    /// Whether any rule reads a date from this word on.
    func mayStart(_ index: Int) -> Bool { starts[index] }

    private static func isStarter(_ token: Token) -> Bool {
        switch token.shape {
        case .mark: false
        // Dates in digits alone, "14.11.2024".
        case .number: token.lower.length >= 8
        default:
            starters.contains(token.lower)
                || token.isCapitalised
                    && (capitals.contains(token.lower) || isCode(token.lower, isUpper: token.shape == .upper))
        }
    }

    /// "Q3", "H1", "FY27", "FY2027".
    private static func isCode(_ word: Word, isUpper: Bool) -> Bool {
        word.hasPrefix("fy") && (isUpper || word.length <= 5)
            || word.length == 2 && (word.hasPrefix("q") || word.hasPrefix("h"))
    }

    /// They start a date only with a capital: "Mon., Feb. 3", "Good Friday", "New Year's Eve".
    private static let capitals = Weekdays.short.words.union(["good", "new"])

    /// An article starts a date only before a word that could start one too, or goes on with one.
    private static func leadsOn(_ table: TokenTable, from index: Int, _ starts: [Bool]) -> Bool {
        guard articles.contains(table[index].lower), index + 1 < starts.count else { return true }
        return starts[index + 1] || behindArticles.contains(table[index + 1].lower)
    }

    private static let articles: WordSet = ["the", "a", "an"]
    private static let behindArticles: WordSet = [
        "future", "near", "foreseeable", "distant", "weekend", "couple", "dozen", "-", "–", "—", "‑",
    ]

    private static let starters: WordSet = [
        "the", "a", "an", "today", "tonight", "tomorrow", "yesterday", "now", "currently", "nowadays", "recently",
        "lately", "formerly", "soon", "earlier", "later", "same", "that", "previous", "preceding", "following",
        "current", "end", "close", "start", "beginning", "outset", "middle", "recent", "half", "several", "few", "some",
        "many", "each", "every", "per", "annually", "yearly", "monthly", "weekly", "daily", "hourly",
        "fiscal", "financial", "latest", "year", "christmas", "thanksgiving", "easter", "noon", "midday", "midnight",
        "these",
    ]

    subscript(_ index: Int) -> DateWord { bounds.contains(index) ? words[index] : .other }

    func lower(_ index: Int) -> Word { bounds.contains(index) ? table[index].lower : .none }

    /// What stands there, in lower case, to split or to read a number from.
    func form(_ index: Int) -> String { bounds.contains(index) ? table.form(index) : "" }

    func isOne(of words: WordSet, _ index: Int) -> Bool { words.contains(lower(index)) }

    /// For a few words at their place: no table is made of them.
    func isOne(of words: [Word], _ index: Int) -> Bool { words.contains(lower(index)) }

    /// Whether the words stand there one after the other.
    func reads(_ expected: [Word], at index: Int) -> Bool {
        expected.indices.allSatisfy { lower(index + $0) == expected[$0] }
    }

    /// Whether a token follows the one before it without any space.
    func isTight(_ index: Int) -> Bool { bounds.contains(index) && table[index].gap == .none }

    func isCapitalised(_ index: Int) -> Bool { bounds.contains(index) && table[index].isCapitalised }

    func isNumber(_ index: Int) -> Bool { bounds.contains(index) && table[index].shape == .number }

    func isWord(_ index: Int) -> Bool { bounds.contains(index) && table[index].isWord }

    func isDash(_ index: Int) -> Bool { isOne(of: ["-", "–", "—", "‑"], index) }

    /// Behind the dot of an abbreviation ("Feb."), else the place itself.
    func afterDot(_ index: Int) -> Int { lower(index) == "." && isTight(index) ? index + 1 : index }

    /// A day of a month, with its "st" or "th" if any, and where the text goes on.
    func dayOfMonth(at index: Int) -> (day: Int, next: Int)? {
        guard let day = self[index].dayOfMonth else { return nil }
        if isOne(of: ["st", "nd", "rd", "th"], index + 1), isTight(index + 1) { return (day, index + 2) }
        return (day, index + 1)
    }

    /// A month as a name or, with a dot or not, abbreviated.
    func month(at index: Int) -> (month: Int, next: Int)? {
        switch self[index] {
        case .month(let month, _): (month, index + 1)
        case .shortMonth(let month): (month, afterDot(index + 1))
        default: nil
        }
    }

    /// A year behind a day or a month, with the comma before it: ", 2025".
    func year(behind index: Int) -> (year: Int?, next: Int) {
        if let year = self[index].year, !isUnit(index + 1) { return (year, index + 1) }
        if lower(index) == ",", let year = self[index + 1].year, !isUnit(index + 2) { return (year, index + 2) }
        return (nil, index)
    }

    /// Whether the number before it counts things instead of naming a year.
    func isUnit(_ index: Int) -> Bool { isOne(of: DateReader.units, index) }

    private static let units: WordSet = [
        "%", "percent", "per", "pct", "million", "billion", "trillion", "thousand", "troops", "soldiers", "people",
        "men", "women", "children", "euros", "dollars", "pounds", "kroner", "zlotys", "yen", "tonnes", "tons", "km",
        "kilometers", "kilometres", "miles", "metres", "meters", "tanks", "jets", "missiles", "drones", "shells",
        "vehicles", "personnel", "workers", "jobs", "homes", "seats", "votes", "megawatts", "mw", "gw", "bn", "m", "kg",
    ]

    /// How many: "five", "10", "a", "a couple of", "several", "half a". Nil where there is no such word.
    func count(at index: Int) -> (count: Int?, next: Int)? {
        switch lower(index) {
        case "a", "an":
            if lower(index + 1) == "couple" { return (2, lower(index + 2) == "of" ? index + 3 : index + 2) }
            if lower(index + 1) == "few" { return (nil, index + 2) }
            if lower(index + 1) == "dozen" { return (12, index + 2) }
            return (1, index + 1)
        case "several", "few", "some", "many": return (nil, index + 1)
        default: break
        }
        guard let count = self[index].count else { return nil }
        // "twenty-five" and "thirty five".
        let tens = [20, 30, 40, 50, 60].contains(count) && !isNumber(index)
        let ones = isDash(index + 1) ? index + 2 : index + 1
        if tens, let one = self[ones].count, one < 10, !isNumber(ones) { return (count + one, ones + 1) }
        return (count, index + 1)
    }
}
