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

    /// Whether a number may be read from a token on.
    func mayStart(at index: Int) -> Bool {
        table[index].shape == .number || NumberWords.values.contains(table[index].lower)
    }

    func number(at index: Int, limit: Int) -> Reading? {
        guard index < limit, let plain = plain(at: index, limit: limit) else { return nil }
        var (value, end) = plain
        var hasScale = false
        if end + 1 < limit, table[end].lower == "-", table[end].gap == .none, table[end + 1].gap == .none,
            let power = table.cues.scales[table[end + 1].lower], power > 3, !table.is(end + 1, .shortScale)
        {
            value = Decimal(sign: .plus, exponent: power, significand: value)
            hasScale = true
            end += 2
        }
        while end < limit, let power = table.cues.scales[table[end].lower], table[end].gap != .none || power > 0 {
            if table.is(end, .shortScale), table[end].gap != .none, !isCurrency(end + 1) { break }
            value = Decimal(sign: .plus, exponent: power, significand: value)
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
        var (significand, digits, decimals, group) = (0, 0, 0, 0)
        var (hasGroups, isFraction) = (false, false)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                significand = significand &* 10 &+ Int(byte - UInt8(ascii: "0"))
                digits += 1
                if isFraction { decimals += 1 } else { group += 1 }
            case UInt8(ascii: ","), UInt8(ascii: "."):
                guard !isFraction, !hasGroups || group == 3 else { return nil }
                isFraction = byte == UInt8(ascii: ".")
                (hasGroups, group) = (hasGroups || !isFraction, 0)
            default: return nil
            }
        }
        guard digits > 0, text.utf8.count <= 30, isFraction || !hasGroups || group == 3 else { return nil }
        // More than an integer holds.
        if digits > 18 { return Decimal(string: text.filter { $0 != "," }, locale: nil) }
        while decimals > 0, significand % 10 == 0 { (significand, decimals) = (significand / 10, decimals - 1) }
        return Decimal(sign: .plus, exponent: -decimals, significand: Decimal(significand))
    }
}
