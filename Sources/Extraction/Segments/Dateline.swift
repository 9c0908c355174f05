import Chronicle

/// The place and day before a report's first words: `CANBERRA, 17 April —`, `LONDON, June 9 (UPI) --`, `TORONTO -`.
enum Dateline {
    /// Where the report itself starts; the sentence's own start where there is no dateline.
    static func end(in sentence: Range<Int>, of table: TokenTable) -> Int {
        let limit = min(sentence.upperBound, sentence.lowerBound + 16)
        guard let first = sentence.first, table[first].isWord else { return sentence.lowerBound }
        let startsWithCapitals = table[first].shape == .upper && table[first].scalars.count > 2
        for index in sentence.lowerBound..<limit {
            let word = table[index].lower
            let isDash = word == "—" || word == "–" || word == "-" && table[index].gap == .space
            guard isDash, index > sentence.lowerBound else { continue }
            var next = index + 1
            while next < sentence.upperBound, ["-", "–", "—"].contains(table[next].lower) { next += 1 }
            let isDated = (sentence.lowerBound..<index).contains { table[$0].shape == .number }
            guard next < sentence.upperBound, startsWithCapitals || isDated && table[first].isCapitalised,
                (sentence.lowerBound..<index).allSatisfy({ isDatelineWord(table[$0]) })
            else { return sentence.lowerBound }
            return next
        }
        return sentence.lowerBound
    }

    private static func isDatelineWord(_ token: Token) -> Bool {
        token.isCapitalised || token.shape == .number || token.shape == .mark || ["de", "of"].contains(token.lower)
    }
}
