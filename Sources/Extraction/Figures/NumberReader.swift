import Chronicle
import Foundation

/// Reads printed numbers exactly: `13.4`, `2,000`, `two`, `twenty-five`, each with a scale (`billion`).
struct NumberReader {
    let table: TokenTable

    struct Reading {
        let value: Decimal
        let end: Int
        let hasScale: Bool
    }

    func number(at index: Int, limit: Int) -> Reading? {
        guard index < limit, let plain = plain(at: index, limit: limit) else { return nil }
        var (value, end) = plain
        var hasScale = false
        if end + 1 < limit, table[end].lower == "-", table[end].gap == .none, table[end + 1].gap == .none,
            let power = table.cues.scales[table[end + 1].lower], power > 3, !table.is(end + 1, .shortScale)
        {
            value *= pow(Decimal(10), power)
            hasScale = true
            end += 2
        }
        while end < limit, let power = table.cues.scales[table[end].lower], table[end].gap != .none || power > 0 {
            if table.is(end, .shortScale), table[end].gap != .none, !isCurrency(end + 1) { break }
            value *= pow(Decimal(10), power)
            hasScale = true
            end += 1
        }
        return Reading(value: value, end: end, hasScale: hasScale)
    }

    private func plain(at index: Int, limit: Int) -> (Decimal, Int)? {
        let token = table[index]
        if token.shape == .number {
            guard let value = NumberReader.decimal(table.form(index)) else { return nil }
            return (value, index + 1)
        }
        guard let value = NumberWords.values[token.lower] else { return nil }
        if value >= 20, value % 10 == 0, index + 2 < limit, table[index + 1].lower == "-",
            let unit = NumberWords.values[table[index + 2].lower], unit < 10
        {
            return (Decimal(value + unit), index + 3)
        }
        return (Decimal(value), index + 1)
    }

    private func isCurrency(_ index: Int) -> Bool { table.cues.currencies.contains(table.lower(index)) }

    /// Commas part thousands, a single point the fraction; nil for anything else.
    static func decimal(_ text: String) -> Decimal? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, text.utf8.count <= 30 else { return nil }
        let groups = parts[0].split(separator: ",", omittingEmptySubsequences: false)
        guard groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }), !(parts.count == 2 && parts[1].contains(","))
        else {
            return nil
        }
        return Decimal(string: groups.joined() + (parts.count == 2 ? "." + parts[1] : ""), locale: nil)
    }
}
