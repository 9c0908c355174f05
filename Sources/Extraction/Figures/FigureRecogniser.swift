import Chronicle
import Foundation

/// Finds quantities with a unit: shares, money, counted goods and soldiers. Bare numbers and years are none.
package struct FigureRecogniser {
    private let table: TokenTable
    private let numbers: NumberReader

    package static func recognise(_ segments: SegmentedText) -> [FigureMention] {
        let recogniser = FigureRecogniser(table: segments.table, numbers: NumberReader(table: segments.table))
        return segments.sentences.flatMap { recogniser.figures(in: $0.tokens) }
    }

    private func figures(in sentence: Range<Int>) -> [FigureMention] {
        var found: [FigureMention] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            if let figure = figure(at: index, limit: sentence.upperBound) {
                found.append(figure)
                index = figure.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    private func figure(at index: Int, limit: Int) -> FigureMention? {
        if let money = prefixedMoney(at: index, limit: limit) { return money }
        guard let first = numbers.number(at: index, limit: limit) else { return nil }
        let unit = Unit(table: table, at: first.end, limit: limit)
        if !isStep(index, unit), let second = rangeEnd(after: unit?.end ?? first.end, limit: limit),
            let shared = Unit(table: table, at: second.end, limit: limit), unit == nil || unit?.name == shared.name
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

    /// `from 55 billion to 100 billion`: a way and no range.
    private func isFrom(_ index: Int) -> Bool {
        (max(0, index - 3)..<index).contains { ["from", "by"].contains(table[$0].lower) }
    }

    /// The same where the first of the two has a unit of its own; without one `from 3 to 5 billion` may be a range.
    private func isStep(_ index: Int, _ unit: Unit?) -> Bool { unit != nil && isFrom(index) }

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
        if !isFrom(index), let second = rangeEnd(after: number.end, limit: limit), second.value > number.value,
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
            return Units.currencies[form.replacingOccurrences(of: ".", with: "") + "$"].map { ($0, index + 2) }
        }
        if form == "r", table[index].shape == .upper, table[index + 1].shape == .number { return ("ZAR", index + 1) }
        guard let currency = Units.currencies[form], table[index].shape == .mark || table[index].shape == .upper else {
            return nil
        }
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
            rule: "figure.\(unit.kind)")
    }
}
