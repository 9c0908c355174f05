import Chronicle

/// Years and what is made of them: "2027", "2033-34", "the 2025/26 financial year", "FY2027", "the 2030s".
enum Years {
    static func match(_ reader: DateReader, at index: Int) -> DateMatch? {
        fiscal(reader, index) ?? decade(reader, index) ?? pair(reader, index) ?? alone(reader, index)
    }

    /// "fiscal 2027", "fiscal year 2026-27", "FY27", "FY2027/28".
    private static func fiscal(_ reader: DateReader, _ index: Int) -> DateMatch? {
        if reader.isOne(of: ["fiscal", "financial"], index) {
            let start = reader.lower(index + 1) == "year" ? index + 2 : index + 1
            guard let year = reader[start].year else { return nil }
            let behind = second(reader, at: start, after: year)
            return DateMatch(
                tokens: index..<(behind?.next ?? start + 1),
                meaning: behind.map { .years(year, $0.year) } ?? .year(year),
                rule: "year.fiscal")
        }
        let word = reader.lower(index)
        guard word.hasPrefix("fy"), let number = Int(reader.form(index).dropFirst(2)) else { return nil }
        let year = word.length == 4 ? 2000 + number : number
        guard (1900...2199).contains(year) else { return nil }
        let behind = second(reader, at: index, after: year)
        return DateMatch(
            tokens: index..<(behind?.next ?? index + 1), meaning: behind.map { .years(year, $0.year) } ?? .year(year),
            rule: "year.fiscal")
    }

    /// "2030s", with its article where it has one.
    private static func decade(_ reader: DateReader, _ index: Int) -> DateMatch? {
        let start = reader.lower(index) == "the" ? index + 1 : index
        guard let year = reader[start].year, year % 10 == 0, reader.isTight(start + 1),
            reader.isOne(of: ["s", "'s"], start + 1)
        else { return nil }
        return DateMatch(tokens: index..<start + 2, meaning: .decade(year), rule: "decade")
    }

    /// "2033-34", "2017–2021", "2025/26" and the words "financial year" behind it.
    private static func pair(_ reader: DateReader, _ index: Int) -> DateMatch? {
        let start = reader.lower(index) == "the" ? index + 1 : index
        guard let first = reader[start].year, let (last, next) = second(reader, at: start, after: first) else {
            return nil
        }
        let isFiscal = reader.isOne(of: ["financial", "fiscal", "budget"], next) && reader.lower(next + 1) == "year"
        return DateMatch(
            tokens: index..<(isFiscal ? next + 2 : next), meaning: .years(first, last),
            rule: last == first + 1 ? "year.fiscal" : "year.range")
    }

    private static func second(_ reader: DateReader, at index: Int, after first: Int) -> (year: Int, next: Int)? {
        guard reader.isOne(of: ["-", "–", "/"], index + 1), reader.isTight(index + 1), reader.isTight(index + 2),
            case .count(let number, let digits) = reader[index + 2]
        else { return nil }
        let year = digits == 2 ? first - first % 100 + number : number
        guard digits == 2 || digits == 4, year > first, year <= first + 30 else { return nil }
        return (year, index + 3)
    }

    private static func alone(_ reader: DateReader, _ index: Int) -> DateMatch? {
        guard let year = reader[index].year, NotDates.allowsYear(reader, at: index) else { return nil }
        let start = reader.reads(["the", "year"], at: index - 2) ? index - 2 : index
        return DateMatch(tokens: start..<index + 1, meaning: .year(year), rule: "year")
    }
}
