extension EDTF.Point {
    /// Reads one date of levels 0 and 1, or gives nil: nothing is guessed and nothing is left over.
    package init?(_ text: Substring) {
        let qualifier = text.last.flatMap(EDTF.Qualifier.init(rawValue:))
        let body = qualifier == nil ? text : text.dropLast()
        guard body.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        let negative = body.first == "-"
        let (date, time) = EDTF.Point.splitTime(of: negative ? body.dropFirst() : body)
        if let time, !EDTF.Point.isTime(time) { return nil }
        // The minus of `Y-170000002` parts nothing.
        let parts = date.first == "Y" ? [date] : date.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), let year = Year(parts[0], negative: negative, alone: parts.count == 1),
            let unit = EDTF.Point.unit(of: parts.dropFirst(), in: year)
        else { return nil }
        if time != nil {
            guard case .day = unit, qualifier == nil else { return nil }
        }
        self.init(
            year: year.first, unspecifiedYearDigits: year.unspecified, unit: unit, qualifier: qualifier,
            text: String(body))
    }

    private struct Year {
        let first: Int
        let unspecified: Int

        /// Four digits, of which the last one or two may be `X` where nothing follows, or `Y` and more than four digits.
        init?(_ text: Substring, negative: Bool, alone: Bool) {
            if text.first == "Y" {
                var digits = text.dropFirst()
                let minus = digits.first == "-"
                if minus { digits = digits.dropFirst() }
                // Nine digits keep every bound far inside the range of an integer.
                guard !negative, alone, (5...9).contains(digits.utf8.count), let year = EDTF.Point.number(digits)
                else { return nil }
                (first, unspecified) = (minus ? -year : year, 0)
                return
            }
            let known = text.prefix { $0 != "X" }
            guard text.utf8.count == 4, text.dropFirst(known.count).allSatisfy({ $0 == "X" }) else { return nil }
            unspecified = 4 - known.count
            guard unspecified == 0 || alone && unspecified <= 2, let lowest = EDTF.Point.number(known) else {
                return nil
            }
            let span = (0..<unspecified).reduce(1) { product, _ in product * 10 }
            first = negative ? -(lowest * span + span - 1) : lowest * span
            if negative && lowest == 0 && unspecified == 0 { return nil }
        }
    }

    private static func unit(of parts: ArraySlice<Substring>, in year: Year) -> Unit? {
        guard let second = parts.first else { return Unit.none }
        let third = parts.dropFirst().first
        if second == "XX" {
            return third == nil || third == "XX" ? .somewhereInYear : nil
        }
        guard second.utf8.count == 2, let month = number(second) else { return nil }
        guard let third else {
            switch month {
            case 1...12: return .month(month)
            case 21...24: return .season(month)
            default: return nil
            }
        }
        guard (1...12).contains(month) else { return nil }
        if third == "XX" { return .somewhereInMonth(month) }
        guard third.utf8.count == 2, let day = number(third),
            CalendarDay(year: year.first, month: month, day: day) != nil
        else { return nil }
        return .day(month: month, day: day)
    }

    static func number(_ digits: Substring) -> Int? {
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        return Int(digits)
    }

    private static func splitTime(of text: Substring) -> (date: Substring, time: Substring?) {
        guard let mark = text.firstIndex(of: "T") else { return (text, nil) }
        return (text[..<mark], text[text.index(after: mark)...])
    }

    /// `hh:mm:ss`, alone or with `Z`, `±hh` or `±hh:mm` behind it.
    private static func isTime(_ text: Substring) -> Bool {
        let clock = text.prefix(8)
        guard isClock(clock, limits: [23, 59, 59]) else { return false }
        let zone = text.dropFirst(8)
        if zone.isEmpty || zone == "Z" { return true }
        guard zone.first == "+" || zone.first == "-" else { return false }
        return isClock(zone.dropFirst(), limits: [23]) || isClock(zone.dropFirst(), limits: [23, 59])
    }

    private static func isClock(_ text: Substring, limits: [Int]) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count == limits.count
            && zip(parts, limits).allSatisfy { part, limit in
                part.utf8.count == 2 && number(part).map { $0 <= limit } ?? false
            }
    }
}
