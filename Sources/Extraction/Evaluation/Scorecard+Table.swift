extension Scorecard {
    /// The table that people read: the kinds with precision, recall and F1, then the details, then micro F1.
    package var table: String {
        var lines = [
            Scorecard.left("kind", 12) + Scorecard.right("gold", 6) + Scorecard.right("system", 8)
                + Scorecard.right("paired", 8) + Scorecard.right("precision", 11) + Scorecard.right("recall", 8)
                + Scorecard.right("F1", 7)
        ]
        for kind in Scorecard.kinds { lines.append(Scorecard.line(kind, counts[kind] ?? Count())) }
        lines.append(Scorecard.line("all", all))
        lines.append("")
        lines.append(Scorecard.left("right in pairs", 18) + Scorecard.right("pairs", 8) + Scorecard.right("share", 11))
        for detail in Detail.allCases {
            lines.append(
                Scorecard.left(detail.rawValue, 18) + Scorecard.right("\(details[detail]?.count ?? 0)", 8)
                    + Scorecard.right(Scorecard.number(share(of: detail)), 11))
        }
        lines.append("")
        lines.append("micro F1 \(Scorecard.number(all.f1 ?? 0))")
        return lines.joined(separator: "\n")
    }

    private static func line(_ name: String, _ count: Count) -> String {
        left(name, 12) + right("\(count.gold)", 6) + right("\(count.system)", 8) + right("\(count.paired)", 8)
            + right(number(count.precision), 11) + right(number(count.recall), 8) + right(number(count.f1), 7)
    }

    /// Three decimals, rounded half to even as the reference prints them.
    package static func number(_ value: Double?) -> String {
        guard let value else { return "    -" }
        let thousandths = Int((value * 1000).rounded(.toNearestOrEven))
        let digits = String(thousandths % 1000)
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
    }

    private static func left(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
