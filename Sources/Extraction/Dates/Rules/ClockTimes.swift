import Chronicle

/// "9 a.m. Tuesday", "noon on Thursday", "10:30 p.m. EST, Nov. 6", "at 0900 GMT": an hour and, where told, its day.
struct ClockTimes {
    /// Reads the day to which the hour belongs.
    let day: (DateReader, Int) -> DateMatch?

    func match(_ reader: DateReader, at index: Int) -> DateMatch? {
        guard let (time, next) = hour(reader, index) else { return nil }
        let zone = reader.isCapitalised(next) && ClockTimes.zones.contains(reader.lower(next)) ? next + 1 : next
        var place = zone
        if reader.isOne(of: [",", "on"], place) { place += 1 }
        if let day = day(reader, place) {
            return DateMatch(
                tokens: index..<day.tokens.upperBound, meaning: .clock(time, of: day.meaning), rule: "time.clock")
        }
        return DateMatch(tokens: index..<zone, meaning: .clock(time, of: .same(.day)), rule: "time.clock")
    }

    private func hour(_ reader: DateReader, _ index: Int) -> (time: String, next: Int)? {
        switch reader.lower(index) {
        case "noon", "midday": return ("T12:00", index + 1)
        case "midnight": return ("T24:00", index + 1)
        default: break
        }
        if let number = reader[index].count, reader.isNumber(index), reader.lower(index).length == 4,
            reader.isCapitalised(index + 1), ClockTimes.zones.contains(reader.lower(index + 1))
        {
            return written(number / 100, number % 100).map { ($0, index + 1) }
        }
        guard let hour = reader[index].dayOfMonth, hour <= 24, !reader.isTight(index) else { return nil }
        var (minute, next) = (0, index + 1)
        let hasMinutes = reader.lower(next) == ":" && reader.isTight(next) && reader.isTight(next + 1)
        if hasMinutes, let told = reader[next + 1].count, told < 60 { (minute, next) = (told, next + 2) }
        guard let (half, end) = half(reader, next) else {
            guard hasMinutes, reader.isCapitalised(next), ClockTimes.zones.contains(reader.lower(next)) else {
                return nil
            }
            return written(hour, minute).map { ($0, next) }
        }
        guard (1...12).contains(hour) else { return nil }
        return written(hour % 12 + half, minute).map { ($0, end) }
    }

    /// "a.m." 0 and "p.m." 12, with or without dots.
    private func half(_ reader: DateReader, _ index: Int) -> (hours: Int, next: Int)? {
        let word = reader.lower(index)
        if word == "am" || word == "a.m" || word == "a.m." { return (0, reader.afterDot(index + 1)) }
        if word == "pm" || word == "p.m" || word == "p.m." { return (12, reader.afterDot(index + 1)) }
        guard word == "a" || word == "p", reader.lower(index + 1) == ".", reader.lower(index + 2) == "m",
            reader.isTight(index + 1), reader.isTight(index + 2)
        else { return nil }
        return (word == "a" ? 0 : 12, reader.afterDot(index + 3))
    }

    private func written(_ hour: Int, _ minute: Int) -> String? {
        guard (0...24).contains(hour), (0..<60).contains(minute) else { return nil }
        return "T\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }

    static let zones: WordSet = [
        "gmt", "utc", "est", "edt", "et", "cst", "cdt", "pst", "pdt", "bst", "cet", "cest",
    ]
}
