/// A short text cut into what a printed date is made of.
struct DateWords {
    enum Item: Equatable {
        /// Lower-cased letters.
        case word(String)
        /// Digits, and how many there were.
        case number(Int, digits: Int)
        case mark(Unicode.Scalar)
    }

    private(set) var items: [Item] = []

    init(_ text: String) {
        var scalars = text.unicodeScalars.prefix(200)[...]
        while let first = scalars.first {
            if first.properties.isAlphabetic {
                let word = scalars.prefix { $0.properties.isAlphabetic }
                items.append(.word(String(word).lowercased()))
                scalars = scalars.dropFirst(word.count)
            } else if ("0"..."9").contains(first) {
                let digits = scalars.prefix { ("0"..."9").contains($0) }
                // A run too long for an integer is no date, and -1 is no number that a date has.
                items.append(.number(Int(String(digits)) ?? -1, digits: digits.count))
                scalars = scalars.dropFirst(digits.count)
            } else {
                if !first.properties.isWhitespace { items.append(.mark(first)) }
                scalars = scalars.dropFirst()
            }
        }
    }
}
