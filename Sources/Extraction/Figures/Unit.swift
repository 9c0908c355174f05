import Chronicle

/// The unit behind a number.
struct Unit {
    let name: String
    let kind: FigureMention.Kind
    let end: Int

    init(name: String, kind: FigureMention.Kind, end: Int) {
        self.name = name
        self.kind = kind
        self.end = end
    }

    /// `between 5% and 6% of GDP`: what the second is a share of holds for the first.
    func isSame(as other: Unit) -> Bool { name == other.name || kind == .percent && other.kind == .shareOfOutput }

    /// Nil where no unit follows.
    init?(table: TokenTable, at index: Int, limit: Int) {
        guard index < limit else { return nil }
        let word = table[index].lower
        if word == "%" || word == "percent" || word == "pct" || word == "per" && table.lower(index + 1) == "cent" {
            self = Unit.share(table, after: word == "per" ? index + 2 : index + 1, limit)
        } else if word == "percentage" || word == "points", let end = Unit.points(table, index) {
            self.init(name: "percentage-points", kind: .points, end: end)
        } else if let currency = Unit.currency(table, index) {
            self = currency
        } else if let count = Unit.count(table, index, limit) {
            self = count
        } else {
            return nil
        }
    }

    /// `percent of GDP`, with up to two words between (`of the country's gross domestic product`).
    private static func share(_ table: TokenTable, after index: Int, _ limit: Int) -> Unit {
        if ["point", "points"].contains(table.lower(index)) {
            return Unit(name: "percentage-points", kind: .points, end: index + 1)
        }
        guard table.lower(index) == "of" else { return Unit(name: "percent", kind: .percent, end: index) }
        var next = index + 1
        while next < limit, next < index + 7 {
            switch table[next].lower {
            case "gdp": return Unit(name: "percent-of-gdp", kind: .shareOfOutput, end: next + 1)
            case "gni": return Unit(name: "percent-of-gni", kind: .shareOfOutput, end: next + 1)
            case "output": return Unit(name: "percent-of-gdp", kind: .shareOfOutput, end: next + 1)
            case "national" where table.lower(next + 1) == "income":
                return Unit(name: "percent-of-gni", kind: .shareOfOutput, end: next + 2)
            case "gross":
                if table.lower(next + 1) == "domestic" {
                    return Unit(name: "percent-of-gdp", kind: .shareOfOutput, end: min(next + 3, limit))
                }
                if table.lower(next + 1) == "national" {
                    return Unit(name: "percent-of-gni", kind: .shareOfOutput, end: min(next + 3, limit))
                }
                return Unit(name: "percent", kind: .percent, end: index)
            case "its", "their", "the", "our", "his", "'s", "national", "annual", "economic", "total", "a": next += 1
            default:
                if table[next].isCapitalised, table.lower(next + 1) == "'s" {
                    next += 2
                } else {
                    return Unit(name: "percent", kind: .percent, end: index)
                }
            }
        }
        return Unit(name: "percent", kind: .percent, end: index)
    }

    private static func points(_ table: TokenTable, _ index: Int) -> Int? {
        if table[index].lower == "points" { return index + 1 }
        return ["point", "points"].contains(table.lower(index + 1)) ? index + 2 : nil
    }

    /// `million euros`, `billion-euro`.
    private static func currency(_ table: TokenTable, _ index: Int) -> Unit? {
        let isJoined = table[index].lower == "-" && table[index].gap == .none && index + 1 < table.count
        if isJoined, table[index + 1].gap == .none { return currency(table, index + 1) }
        let word = table[index].lower
        // "U.S. dollars" as "US dollars".
        let first = table[index].shape == .upper ? Word(table.form(index).split(separator: ".").joined()) : word
        if let forms = table.cues.nationalCurrencies[first], let code = forms[table.lower(index + 1)] {
            return Unit(name: code, kind: .money, end: index + 2)
        }
        if word == "euro", table.lower(index + 1) == "cents" { return nil }
        guard table[index].isWord, let code = table.cues.currencies[word] else { return nil }
        return Unit(name: code, kind: .money, end: index + 1)
    }

    /// `Virginia-class submarines`, `American soldiers`: a noun of goods or soldiers behind a few modifiers.
    private static func count(_ table: TokenTable, _ index: Int, _ limit: Int) -> Unit? {
        var next = index
        if table[index].lower == "of", Unit.determiners.contains(table.lower(index + 1)),
            table.lower(index - 1) != "one"
        {
            next = index + 2
        }
        while next < limit, next < index + 10 {
            let word = table[next].lower
            if table.is(next, .equipment) || table.is(next, .soldiers) {
                if table.is(next + 1, .equipment), table[next + 1].gap == .space {
                    next += 1
                    continue
                }
                let name = Unit.soldiers.contains(word) ? "soldiers" : table.form(next)
                return Unit(name: name, kind: .count, end: next + 1)
            }
            if isThing(table, next), !isThing(table, next + 1) {
                guard !table.is(next + 1, .equipment), !table.is(next + 1, .soldiers) else {
                    next += 1
                    continue
                }
                return Unit(name: table.form(next), kind: .things, end: next + 1)
            }
            if word == "service", ["members", "personnel"].contains(table.lower(next + 1)) {
                return Unit(name: "soldiers", kind: .count, end: next + 2)
            }
            guard table[next].isWord && !stops.contains(word) || word == "-" || table[next].shape == .number else {
                return nil
            }
            next += 1
        }
        return nil
    }

    /// What is counted outside armies, where somebody builds, closes, gives or lets in a number of it.
    private static func isThing(_ table: TokenTable, _ index: Int) -> Bool {
        table.is(index, .measure) || table.is(index, .works) || table.is(index, .goods) || table.is(index, .people)
    }

    /// `all 13 of the country's jets`, `24 of its tanks`.
    private static let determiners: WordSet = ["the", "its", "their", "our", "his", "her"]
    /// Words for soldiers that tell no more than that.
    private static let soldiers: WordSet = ["soldiers", "troops", "servicemen"]

    private static let stops: WordSet = [
        "of", "in", "to", "and", "or", "for", "on", "at", "by", "with", "from", "that", "which", "who", "the", "a",
        "an",
        "years", "year", "months", "days", "weeks", "people", "countries", "members", "is", "are", "was", "were", "had",
        "have", "has", "will", "would", "between", "against", "as", "if", "it", "he", "she", "they", "hours", "minutes",
        "mm", "cm",
    ]
}
