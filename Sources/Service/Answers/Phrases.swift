package import Chronicle
import Foundation

/// Values in words, as tables and pages show them; English, and the same in every locale.
package enum Phrases {
    package static func quantity(_ quantity: Quantity) -> String {
        let number = quantity.max.map { "\(grouped(quantity.value))–\(grouped($0))" } ?? grouped(quantity.value)
        switch quantity.unit {
        case "percent-of-gdp": return "\(number) % of GDP"
        case "percent": return "\(number) %"
        case "percentage-points": return "\(number) points"
        case let unit where unit.utf8.count == 3 && unit.uppercased() == unit:
            return "\(unit) \(quantity.max.map { "\(scaled(quantity.value))–\(scaled($0))" } ?? scaled(quantity.value))"
        case let unit: return "\(number) \(unit.replacing("-", with: " "))"
        }
    }

    package static func metric(_ metric: Metric) -> String {
        switch metric {
        case .defenceSpendingShare: "defence spending as a share of GDP"
        case .defenceSpendingAmount: "defence spending"
        case .militaryAid: "military aid"
        case .other: "other commitments"
        case .equipment, .troops, .funding, .emissions, .membership: metric.rawValue
        }
    }

    /// `by 2027`, `from 2027-04-01`, or nothing where there is no deadline.
    package static func deadline(_ deadline: EventDate?) -> String {
        guard let deadline else { return "" }
        switch deadline.form {
        case .interval(.open, .at(let end)): return "by \(end.edtf)"
        case .interval(.at(let start), .open): return "from \(start.edtf)"
        case .interval(.at(let start), .at(let end)): return "by \(start.edtf)–\(end.edtf)"
        default: return "by \(deadline.edtf)"
        }
    }

    /// `13.4 billion`; exact, so that 13,420,500,000 keeps all its digits.
    private static func scaled(_ value: Decimal) -> String {
        for (limit, word) in [(12, "trillion"), (9, "billion"), (6, "million")] {
            let unit = Decimal(sign: .plus, exponent: limit, significand: 1)
            if value >= unit { return "\(grouped(value / unit)) \(word)" }
        }
        return grouped(value)
    }

    /// `20,000`.
    package static func count(_ number: Int64) -> String { grouped(Decimal(number)) }

    /// Digits in groups of three: `20,000`.
    private static func grouped(_ value: Decimal) -> String {
        let text = value.description
        let whole = text.prefix { $0 != "." }
        var digits = Array(whole)
        for place in stride(from: digits.count - 3, to: whole.hasPrefix("-") ? 1 : 0, by: -3) {
            digits.insert(",", at: place)
        }
        return String(digits) + text.dropFirst(whole.count)
    }
}
