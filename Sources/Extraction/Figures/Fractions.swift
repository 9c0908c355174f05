import Chronicle
import Foundation

/// Shares that are written as fractions: `a fifth of their defence budgets`, `by a quarter`.
struct Fractions {
    let table: TokenTable

    func mayStart(at index: Int) -> Bool {
        table[index].lower == "half" || Fractions.counts.contains(table[index].lower)
    }

    /// Only where it is a share of money that is spent or the measure of a change: `a fifth of the way` is none.
    func share(at index: Int, limit: Int) -> FigureMention? {
        guard let (value, end) = fraction(at: index, limit: limit),
            table.lower(index - 1) == "by" || isOfSpending(end, limit: limit)
        else { return nil }
        return FigureMention(
            tokens: index..<end, quantity: Quantity(value: value, unit: "percent"), kind: .percent, rule: "fraction")
    }

    /// Only exact ones: a third is no decimal.
    private func fraction(at index: Int, limit: Int) -> (Decimal, Int)? {
        guard index + 1 < limit else { return nil }
        if table[index].lower == "half" { return (50, index + 1) }
        guard let count = Fractions.counts[table[index].lower] else { return nil }
        let noun = table[index + 1].lower == "-" ? index + 2 : index + 1
        guard noun < limit, let part = Fractions.parts[table[noun].lower] else { return nil }
        return (Decimal(count) * part, noun + 1)
    }

    private func isOfSpending(_ of: Int, limit: Int) -> Bool {
        guard table.lower(of) == "of" else { return false }
        return (of + 1..<min(limit, of + Fractions.reach)).contains { table.is($0, .spending) }
    }

    /// In tokens: from `of` to what is divided.
    private static let reach = 6
    private static let counts: WordTable<Int> = ["a": 1, "one": 1, "two": 2, "three": 3, "four": 4]
    private static let parts: WordTable<Decimal> = [
        "half": 50, "quarter": 25, "quarters": 25, "fifth": 20, "fifths": 20, "tenth": 10,
    ]
}
