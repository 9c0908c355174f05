/// How right a date is: 1 for the same EDTF, a half for one that overlaps, else 0.
enum DateShare {
    static func share(_ gold: Choices, _ system: Choices) -> Double {
        if gold.agrees(with: system) { return 1 }
        for one in gold.values {
            for other in system.values {
                if let left = bounds(one), let right = bounds(other), left.first <= right.last, right.first <= left.last
                {
                    return 0.5
                }
            }
        }
        return 0
    }

    /// The first and last day as texts that sort. Nil for what is no date of digits, `~`, `.`, `/` and `-`.
    private static func bounds(_ edtf: String?) -> (first: String, last: String)? {
        guard let edtf, !edtf.isEmpty, edtf.allSatisfy({ "0123456789~./-".contains($0) }) else { return nil }
        let parts = edtf.filter { $0 != "~" }.split(separator: "/", omittingEmptySubsequences: false)
        let (first, last) = (parts.first ?? "", parts.last ?? "")
        return (
            first == ".." ? "0000" : String("\(first)-01-01".prefix(10)), last == ".." ? "9999" : "\(last)-99"
        )
    }
}
