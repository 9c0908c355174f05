import Chronicle

/// Things that stand at tokens, found by range in logarithmic time.
struct TokenIndexed<Element: Sendable>: Sendable {
    /// In the order of their first tokens.
    private let elements: [Element]
    private let starts: [Int]

    /// - Parameter elements: in the order of their first tokens.
    init(_ elements: [Element], start: (Element) -> Int) {
        self.elements = elements
        starts = elements.map(start)
    }

    var all: [Element] { elements }

    /// Those that start inside the range, in order.
    func starting(in range: Range<Int>) -> ArraySlice<Element> {
        guard !range.isEmpty else { return [] }
        return elements[first(notBefore: range.lowerBound)..<first(notBefore: range.upperBound)]
    }

    private func first(notBefore token: Int) -> Int {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] < token { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
