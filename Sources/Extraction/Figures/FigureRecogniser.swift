import Chronicle
import Foundation

/// Finds quantities with a unit: shares, money, counted goods and soldiers. Bare numbers and years are none.
package struct FigureRecogniser {
    private let table: TokenTable
    private let numbers: NumberReader
    private let fractions: Fractions

    package static func recognise(_ segments: SegmentedText) -> [FigureMention] {
        let recogniser = FigureRecogniser(
            table: segments.table, numbers: NumberReader(table: segments.table),
            fractions: Fractions(table: segments.table))
        var currency: (name: String, sentence: Int)?
        return segments.sentences.indices.flatMap { sentence in
            if let last = currency, sentence - last.sentence > currencyReach { currency = nil }
            let found = recogniser.figures(in: segments.sentences[sentence].tokens, after: currency?.name)
            if let money = found.last(where: { $0.kind == .money }) {
                currency = (money.quantity.unit, sentence)
            }
            return found
        }
    }

    /// - Parameter currency: the last one of the sentences before.
    private func figures(in sentence: Range<Int>, after currency: String?) -> [FigureMention] {
        var found: [FigureMention] = []
        var currency = currency
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            if mayStart(at: index),
                let figure = figure(at: index, limit: sentence.upperBound)
                    ?? bareMoney(at: index, limit: sentence.upperBound, currency)
            {
                if figure.kind == .money { currency = figure.quantity.unit }
                found.append(figure)
                index = figure.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    private func mayStart(at index: Int) -> Bool {
        numbers.mayStart(at: index) || fractions.mayStart(at: index) || currencySign(at: index) != nil
    }

    /// In sentences: how far a sum without a currency looks back for one.
    private static let currencyReach = 3

    /// `Germany 125 million`: millions of nothing else are money where money was spoken of.
    private func bareMoney(at index: Int, limit: Int, _ currency: String?) -> FigureMention? {
        guard let currency, let number = numbers.number(at: index, limit: limit), number.hasScale,
            number.value >= 1_000_000, number.end >= limit || endsSum(number.end)
        else { return nil }
        return make(index..<number.end, number.value, nil, Unit(name: currency, kind: .money, end: number.end))
    }

    private func endsSum(_ index: Int) -> Bool {
        table[index].shape == .mark && table[index].lower != "-" || Self.behindSums.contains(table[index].lower)
    }

    private static let behindSums: WordSet = [
        "for", "to", "in", "and", "from", "this", "next", "over", "by", "at", "a", "each", "per", "more", "on",
        "annually", "come", "comes", "came", "will", "would", "is", "was", "has", "while", "but", "that", "which",
        "towards", "toward", "with", "into", "through", "until", "as",
    ]

    private func figure(at index: Int, limit: Int) -> FigureMention? {
        if let share = fractions.share(at: index, limit: limit) { return share }
        if let money = prefixedMoney(at: index, limit: limit) { return money }
        guard let first = numbers.number(at: index, limit: limit) else { return nil }
        let unit = Unit(table: table, at: first.end, limit: limit)
        if !table.isStartingFigure(at: index), let second = rangeEnd(after: unit?.end ?? first.end, limit: limit),
            let shared = Unit(table: table, at: second.end, limit: limit),
            unit == nil || unit?.isSame(as: shared) == true
        {
            var low = first.value
            if second.hasScale, !first.hasScale, shared.kind == .money || shared.kind == .count, second.value > 1000 {
                low = scaled(low, like: second)
            }
            if low < second.value { return make(index..<shared.end, low, second.value, shared) }
        }
        guard let unit, unit.kind != .count || !isTypeNumber(index) else { return nil }
        return make(index..<unit.end, first.value, nil, unit)
    }

    /// The 16 of `F-16 fighter jets` counts nothing.
    private func isTypeNumber(_ index: Int) -> Bool {
        index > 0 && table[index].gap == .none && table[index - 1].lower == "-"
    }

    /// "2 to 3 billion": the scale is shared.
    private func scaled(_ low: Decimal, like high: NumberReader.Reading) -> Decimal {
        var scale = Decimal(1)
        while high.value / scale >= 1000 { scale *= 1000 }
        return low * scale
    }

    /// `$13.4 billion`, `A$55 billion`, `€2bn`.
    private func prefixedMoney(at index: Int, limit: Int) -> FigureMention? {
        guard let (currency, start) = currencySign(at: index), let number = numbers.number(at: start, limit: limit)
        else {
            return nil
        }
        let unit = Unit(name: currency, kind: .money, end: number.end)
        if !table.isStartingFigure(at: index), let second = rangeEnd(after: number.end, limit: limit),
            second.value > number.value,
            second.hasScale
        {
            return make(
                index..<second.end, number.hasScale ? number.value : scaled(number.value, like: second), second.value,
                unit)
        }
        return make(index..<number.end, number.value, nil, unit)
    }

    private func currencySign(at index: Int) -> (String, Int)? {
        guard index + 1 < table.count else { return nil }
        let form = table[index].lower
        if table[index].isWord, table[index + 1].lower == "$", table[index + 1].gap == .none {
            return table.cues.currencies[Word(table.form(index).replacingOccurrences(of: ".", with: "") + "$")].map {
                ($0, index + 2)
            }
        }
        if form == "r", table[index].shape == .upper, table[index + 1].shape == .number { return ("ZAR", index + 1) }
        guard
            table[index].shape == .mark || table[index].shape == .upper || form == "rs" && table[index].isCapitalised,
            let currency = table.cues.currencies[form]
        else { return nil }
        if form == "rs", table.lower(index + 1) == "." { return (currency, index + 2) }
        return (currency, index + 1)
    }

    /// The number behind `to`, `and`, `or`, a dash.
    private func rangeEnd(after index: Int, limit: Int) -> NumberReader.Reading? {
        guard index + 1 < limit, ["to", "and", "or", "-", "–"].contains(table[index].lower) else { return nil }
        if table[index].lower == "and", !isBetween(index) { return nil }
        var start = index + 1
        if let (_, next) = currencySign(at: start) { start = next }
        return numbers.number(at: start, limit: limit)
    }

    private func isBetween(_ and: Int) -> Bool {
        (max(0, and - 5)..<and).contains { table[$0].lower == "between" }
    }

    private func make(_ tokens: Range<Int>, _ value: Decimal, _ max: Decimal?, _ unit: Unit) -> FigureMention {
        FigureMention(
            tokens: tokens, quantity: Quantity(value: value, max: max, unit: unit.name), kind: unit.kind,
            rule: unit.kind.rule)
    }
}
