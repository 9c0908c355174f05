import Chronicle

/// "early next year", "mid-2026", "the end of the decade", "the second half of 2026", "Q3 2025", "late on Thursday".
struct PartsOfPeriods {
    /// Reads the period of which a part is meant.
    let period: (DateReader, Int) -> DateMatch?

    func match(_ reader: DateReader, at index: Int) -> DateMatch? {
        adjective(reader, index) ?? ending(reader, index) ?? numbered(reader, index) ?? possessive(reader, index)
            ?? code(reader, index)
    }

    /// "next year's first quarter", "the 1988 third quarter".
    private func possessive(_ reader: DateReader, _ index: Int) -> DateMatch? {
        let start = reader.lower(index) == "the" ? index + 1 : index
        guard reader[start].year != nil || reader[start].direction != nil, let whole = period(reader, start) else {
            return nil
        }
        switch whole.meaning {
        case .year, .relative(.year, _): break
        default: return nil
        }
        let next = whole.tokens.upperBound
        let place = reader.lower(next) == "'s" ? next + 1 : next
        guard case .ordinal(let number) = reader[place], let part = numberedPart(reader.lower(place + 1), number) else {
            return nil
        }
        return DateMatch(tokens: index..<place + 2, meaning: .part(part, of: whole.meaning), rule: "part.numbered")
    }

    /// "early 2026", "mid-December", "in late June", "the mid-to-late 2030s".
    private func adjective(_ reader: DateReader, _ index: Int) -> DateMatch? {
        let hasArticle = reader.lower(index) == "the"
        let start = hasArticle ? index + 1 : index
        guard case .part(let first) = reader[start] else { return nil }
        var next = start + 1
        var part: DateMeaning?
        if reader.isDash(next), reader.lower(next + 1) == "to", reader.isDash(next + 2),
            case .part(let second) = reader[next + 3], let period = period(reader, next + 4)
        {
            return DateMatch(
                tokens: index..<period.tokens.upperBound,
                meaning: .span(.part(first, of: period.meaning), .part(second, of: period.meaning)), rule: "part.span")
        }
        if reader.isDash(next) { next += 1 }
        if reader.isOne(of: ["in", "on"], next), !hasArticle { next += 1 }
        guard let period = period(reader, next) else { return nil }
        part = .part(first, of: period.meaning)
        // "mid-" joins; "early" and "late" before a day say nothing about the day.
        switch period.meaning {
        case .day, .days, .relative(.day, _), .dayPart, .same, .duration, .away, .shifted: return nil
        case .weekday: part = period.meaning
        default: break
        }
        guard let part else { return nil }
        return DateMatch(tokens: index..<period.tokens.upperBound, meaning: part, rule: "part.adjective")
    }

    /// "the end of 2026", "the start of next year", "the end of the week", "year's end".
    private func ending(_ reader: DateReader, _ index: Int) -> DateMatch? {
        let start = reader.lower(index) == "the" ? index + 1 : index
        let part: PeriodPart
        switch reader.lower(start) {
        case "end", "close": part = .end
        case "start", "beginning", "outset": part = .start
        case "middle": part = .middle
        case "year":
            // "by year-end", "by the year's end".
            guard reader.isDash(start + 1) || reader.lower(start + 1) == "'s", reader.lower(start + 2) == "end" else {
                return nil
            }
            return DateMatch(
                tokens: index..<start + 3, meaning: .part(.end, of: .relative(.year, 0)), rule: "part.end")
        default: return nil
        }
        guard reader.lower(start + 1) == "of", let period = current(reader, start + 2) ?? period(reader, start + 2)
        else { return nil }
        switch period.meaning {
        case .day, .days, .weekday, .duration, .away, .shifted: return nil
        default: break
        }
        return DateMatch(
            tokens: index..<period.tokens.upperBound, meaning: .part(part, of: period.meaning), rule: "part.end")
    }

    /// "the decade", "this week", "the month": the one of the text's day.
    private func current(_ reader: DateReader, _ index: Int) -> DateMatch? {
        guard reader.isOne(of: ["the", "this"], index), case .unit(let unit, plural: false) = reader[index + 1],
            reader.lower(index + 2) != "-"
        else { return nil }
        // "By the end of the day": the day that is told of.
        let meaning: DateMeaning = unit == .day && reader.lower(index) == "the" ? .same(.day) : .relative(unit, 0)
        return DateMatch(tokens: index..<index + 2, meaning: meaning, rule: "period.relative")
    }

    /// "the first half of 2026", "the third quarter".
    private func numbered(_ reader: DateReader, _ index: Int) -> DateMatch? {
        let start = reader.lower(index) == "the" ? index + 1 : index
        guard case .ordinal(let number) = reader[start] else { return nil }
        if reader.isDash(start + 1), reader.lower(start + 2) == "quarter", number <= 4 {
            return DateMatch(
                tokens: index..<start + 3, meaning: .part(.quarter(number), of: .relative(.year, 0)),
                rule: "part.numbered")
        }
        guard let part = numberedPart(reader.lower(start + 1), number) else { return nil }
        if reader.lower(start + 2) == "of", let period = current(reader, start + 3) ?? period(reader, start + 3) {
            return DateMatch(
                tokens: index..<period.tokens.upperBound, meaning: .part(part, of: period.meaning),
                rule: "part.numbered")
        }
        guard case .quarter = part, reader.isOne(of: ["in", "during", "for", "from"], index - 1) else { return nil }
        return DateMatch(
            tokens: index..<start + 2, meaning: .part(part, of: .relative(.year, 0)), rule: "part.numbered")
    }

    private func numberedPart(_ word: Word, _ number: Int) -> PeriodPart? {
        switch word {
        case "half": number <= 2 ? .half(number) : nil
        case "quarter": number <= 4 ? .quarter(number) : nil
        default: nil
        }
    }

    /// "Q3 2025", "H1 of 2026".
    private func code(_ reader: DateReader, _ index: Int) -> DateMatch? {
        let word = reader.lower(index)
        guard word.length == 2, reader.isCapitalised(index), let number = Int(reader.form(index).dropFirst()),
            let part = numberedPart(word.hasPrefix("q") ? "quarter" : word.hasPrefix("h") ? "half" : "", number),
            number > 0
        else { return nil }
        let start = reader.lower(index + 1) == "of" ? index + 2 : index + 1
        guard let period = period(reader, start) else { return nil }
        return DateMatch(
            tokens: index..<period.tokens.upperBound, meaning: .part(part, of: period.meaning), rule: "part.numbered")
    }
}
