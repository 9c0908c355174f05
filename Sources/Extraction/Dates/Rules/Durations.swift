import Chronicle

/// "two years ago", "a year earlier", "the next five years", "within a decade", "two years old", "recent weeks".
enum Durations {
    static func match(_ reader: DateReader, at index: Int) -> DateMatch? {
        recent(reader, index) ?? plural(reader, index) ?? mixed(reader, index) ?? directed(reader, index) ?? counted(
            reader, index) ?? bareShift(reader, index)
    }

    private static func recent(_ reader: DateReader, _ index: Int) -> DateMatch? {
        guard reader.lower(index) == "recent", case .unit(let unit, plural: true) = reader[index + 1] else {
            return nil
        }
        return DateMatch(tokens: index..<index + 2, meaning: .recent(unit), rule: "period.recent")
    }

    /// "for years", "within weeks", "months ago": so many that nobody counted.
    private static func plural(_ reader: DateReader, _ index: Int) -> DateMatch? {
        guard case .unit(let unit, plural: true) = reader[index], unit != .minute else { return nil }
        if reader.lower(index + 1) == "ago" {
            return DateMatch(tokens: index..<index + 2, meaning: .reference("PAST_REF"), rule: "reference")
        }
        guard reader.isOne(of: ["for", "within", "in"], index - 1), reader.lower(index + 1) != "of" else { return nil }
        return DateMatch(
            tokens: index..<index + 1, meaning: .duration(nil, unit, direction: 0), rule: "duration")
    }

    /// "2 1/2 years", "5½ hours".
    private static func mixed(_ reader: DateReader, _ index: Int) -> DateMatch? {
        guard let count = reader[index].count, reader.isNumber(index) else { return nil }
        let unit: Int
        if reader.lower(index + 1) == "½" {
            unit = index + 2
        } else if reader.reads(["1", "/", "2"], at: index + 1) {
            unit = index + 4
        } else {
            return nil
        }
        switch reader[unit].unit {
        case .year:
            return DateMatch(tokens: index..<unit + 1, meaning: .mixedDuration("P\(count)Y6M"), rule: "duration")
        case .hour:
            return DateMatch(tokens: index..<unit + 1, meaning: .mixedDuration("PT\(count)H30M"), rule: "duration")
        default: return nil
        }
    }

    /// "the next five years", "the past decade", "the coming months", "next two weeks".
    private static func directed(_ reader: DateReader, _ index: Int) -> DateMatch? {
        let hasArticle = reader.lower(index) == "the"
        let start = hasArticle ? index + 1 : index
        // "Will last ten years".
        if reader.lower(start) == "last", reader.isOne(of: auxiliaries, start - 1) { return nil }
        let sign: Int
        switch reader.lower(start) {
        case "next", "coming", "following": sign = 1
        case "last", "past", "previous": sign = -1
        case "ten" where hasArticle, "five" where hasArticle: sign = 0
        default: return nil
        }
        let place = sign == 0 ? start : start + 1
        if let (count, next) = reader.count(at: place), case .unit(let unit, plural: true) = reader[next] {
            return DateMatch(
                tokens: index..<next + 1, meaning: .duration(count, unit, direction: sign), rule: "duration.directed")
        }
        switch reader[place] {
        case .unit(_, plural: true) where reader.lower(start) == "coming":
            return DateMatch(tokens: index..<place + 1, meaning: .reference("FUTURE_REF"), rule: "reference")
        case .unit(let unit, plural: true):
            return DateMatch(
                tokens: index..<place + 1, meaning: .duration(nil, unit, direction: sign), rule: "duration.directed")
        case .unit(let unit, plural: false)
        where hasArticle && unit != .day && !reader.isOne(of: ["following", "previous"], start):
            return DateMatch(
                tokens: index..<place + 1, meaning: .duration(1, unit, direction: sign), rule: "duration.directed")
        default: return nil
        }
    }

    /// A count and a unit, with what says from where they count.
    private static func counted(_ reader: DateReader, _ index: Int) -> DateMatch? {
        if let half = halfYear(reader, index) { return half }
        guard let (count, afterCount) = reader.count(at: index) else { return nil }
        let joint = reader.isDash(afterCount) ? afterCount + 1 : afterCount
        let hasHalf = reader.reads(["and", "a", "half"], at: joint)
        let place = hasHalf ? joint + 3 : joint
        guard case .unit(let unit, let plural) = reader[place] else { return nil }
        let next = place + 1
        let approximate = isApproximate(reader.lower(index - 1))
        if joint > afterCount || (!plural && reader.isDash(next)) {
            return hyphenated(reader, index..<next, count, unit)
        }
        switch reader.lower(next) {
        case "ago": return away(index..<next + 1, count.map { -$0 }, unit, approximate)
        case "from" where reader.lower(next + 1) == "now": return away(index..<next + 2, count, unit, approximate)
        case "hence": return away(index..<next + 1, count, unit, approximate)
        case "old":
            // People's ages are no times; what a text dates so is young.
            guard let count, unit != .year || count <= 15 else { return nil }
            return DateMatch(tokens: index..<next + 1, meaning: .age(count, unit), rule: "duration.age")
        case "earlier", "sooner", "later":
            let isEarlier = reader.lower(next) != "later"
            if reader.isOne(of: ["than", "as"], next + 1) || isCompared(reader, behind: next) {
                return DateMatch(tokens: index..<next + 1, meaning: .delta(count, unit), rule: "delta")
            }
            guard let count else { return delta(index..<next + 1, nil, unit) }
            return DateMatch(
                tokens: index..<next + 1, meaning: .shifted(isEarlier ? -count : count, unit), rule: "shift")
        case "before", "after", "ahead", "behind", "into", "since", "prior", "beforehand", "afterwards", "afterward":
            return relation(reader, index..<next, count, unit)
        default: break
        }
        if reader.lower(next) == "'", reader.lower(next + 1) == "time" {
            return away(index..<next + 2, count, unit, approximate)
        }
        if isRate(reader, before: index), count == 1 {
            return DateMatch(tokens: index..<next, meaning: .set(1, unit), rule: "set")
        }
        // "To name a year": only a preposition makes a length of it.
        if count == 1, !plural, reader.isOne(of: ["a", "an"], index), !reader.isOne(of: lengths, index - 1) {
            return nil
        }
        return DateMatch(
            tokens: index..<next, meaning: .duration(count, unit, direction: 0), rule: "duration")
    }

    private static func halfYear(_ reader: DateReader, _ index: Int) -> DateMatch? {
        guard reader.lower(index) == "half", reader.isOne(of: ["a", "an"], index + 1), reader[index + 2].unit == .year
        else { return nil }
        return DateMatch(tokens: index..<index + 3, meaning: .duration(6, .month, direction: 0), rule: "duration")
    }

    /// "a month before." counts from a time told before; "a month before the vote" from something else.
    private static func relation(
        _ reader: DateReader, _ tokens: Range<Int>, _ count: Int?, _ unit: TimeUnit
    ) -> DateMatch {
        let word = reader.lower(tokens.upperBound)
        let stands = !reader.isWord(tokens.upperBound + 1) && !reader.isNumber(tokens.upperBound + 1)
        guard let count, stands, ["before", "after", "beforehand", "afterwards", "afterward"].contains(word) else {
            return delta(tokens, count, unit)
        }
        return DateMatch(
            tokens: tokens.lowerBound..<tokens.upperBound + 1,
            meaning: .shifted(word.hasPrefix("before") ? -count : count, unit), rule: "shift")
    }

    /// "the day before" and "the day after", where they end what is said.
    private static func bareShift(_ reader: DateReader, _ index: Int) -> DateMatch? {
        guard reader.lower(index) == "the", case .unit(let unit, plural: false) = reader[index + 1] else { return nil }
        let offset: Int
        switch reader.lower(index + 2) {
        case "before": offset = -1
        case "after": offset = 1
        default: return nil
        }
        guard !reader.isWord(index + 3), !reader.isNumber(index + 3) else { return nil }
        return DateMatch(tokens: index..<index + 3, meaning: .shifted(offset, unit), rule: "shift")
    }

    private static func hyphenated(
        _ reader: DateReader, _ tokens: Range<Int>, _ count: Int?, _ unit: TimeUnit
    ) -> DateMatch? {
        // "Three-quarters" are a share.
        guard let count, unit != .quarter else { return nil }
        if reader.isDash(tokens.upperBound), reader.lower(tokens.upperBound + 1) == "old" {
            guard reader.isOne(of: aged, tokens.upperBound + 2) else { return nil }
            return DateMatch(
                tokens: tokens.lowerBound..<tokens.upperBound + 2, meaning: .age(count, unit), rule: "duration.age")
        }
        return DateMatch(tokens: tokens, meaning: .duration(count, unit, direction: 0), rule: "duration.adjective")
    }

    private static func away(
        _ tokens: Range<Int>, _ count: Int?, _ unit: TimeUnit, _ approximate: Bool
    ) -> DateMatch {
        guard let count else { return DateMatch(tokens: tokens, meaning: .reference("PAST_REF"), rule: "reference") }
        return DateMatch(tokens: tokens, meaning: .away(count, unit, approximate: approximate), rule: "away")
    }

    private static func delta(_ tokens: Range<Int>, _ count: Int?, _ unit: TimeUnit) -> DateMatch {
        DateMatch(tokens: tokens, meaning: .delta(count, unit), rule: "delta")
    }

    /// "two years earlier, as planned": a comparison that has lost its "than".
    private static func isCompared(_ reader: DateReader, behind index: Int) -> Bool {
        reader.isOne(of: ["than"], index + 2) || reader.isOne(of: ["planned", "expected"], index + 1)
    }

    private static func isApproximate(_ word: Word) -> Bool {
        ["about", "around", "almost", "nearly", "roughly", "some", "over", "than"].contains(word)
    }

    /// "$300 billion a year", "0.2 points a year", "twice a week".
    private static func isRate(_ reader: DateReader, before index: Int) -> Bool {
        guard reader.isOne(of: ["a", "an"], index) else { return false }
        if reader.isNumber(index - 1) { return true }
        return reader.isOne(of: rated, index - 1)
    }

    /// What a text calls "two-year-old" to date it, where a child would only be described.
    private static let aged: WordSet = [
        "war", "conflict", "invasion", "agreement", "accord", "treaty", "truce", "ceasefire", "government", "coalition",
        "dispute", "crisis", "plan", "pledge", "promise", "programme", "program", "strike", "campaign", "target",
    ]

    private static let auxiliaries: WordSet = [
        "will", "would", "to", "can", "could", "may", "might", "must", "should", "not", "did", "does", "do", "'ll",
    ]

    private static let lengths: WordSet = [
        "in", "within", "over", "for", "than", "about", "around", "nearly", "almost", "after", "during", "into",
        "under",
        "throughout", "least", "only", "roughly", "by", "inside", "every",
    ]

    private static let rated: WordSet = [
        "million", "billion", "trillion", "%", "percent", "cent", "points", "point", "euros", "dollars", "pounds",
        "times", "once", "twice", "tonnes", "people", "shells", "drones", "missiles", "hours", "days", "much", "more",
        "gdp", "yen", "kronor", "kroner", "francs", "zlotys", "lira", "crowns",
    ]
}
