/// Finds words again in a text that was edited since.
///
/// Runs of white space count as one space, so that a new line break changes nothing. Of several places the one wins whose
/// surroundings are most like those of old, then the one nearest to the old place, then the first.
package struct Reanchoring: Sendable {
    private let scalars: [Unicode.Scalar]
    /// Where each of `scalars` stands in the text, and at last the text's length.
    private let places: [Int]

    /// - Parameter text: the edited one.
    package init(_ text: String) { (scalars, places) = Reanchoring.spaced(text) }

    /// Nil where the words are there no more.
    package func span(of selectors: TextSelectors) -> Span? {
        let exact = Reanchoring.spaced(selectors.quote.exact).scalars
        guard !exact.isEmpty else { return nil }
        let prefix = Reanchoring.spaced(selectors.quote.prefix).scalars
        let suffix = Reanchoring.spaced(selectors.quote.suffix).scalars
        var best: (likeness: Int, distance: Int, start: Int)?
        for start in occurrences(of: exact) {
            let likeness =
                common(prefix.reversed(), before: start) + common(suffix, behind: start + exact.count)
            let distance = abs(places[start] - selectors.position.start)
            if let known = best, (-likeness, distance) >= (-known.likeness, known.distance) { continue }
            best = (likeness, distance, start)
        }
        return best.map { found in
            Span(start: places[found.start], end: places[found.start + exact.count - 1] + 1)
        }
    }

    /// In linear time, whatever is repeated (Knuth, Morris and Pratt).
    private func occurrences(of pattern: [Unicode.Scalar]) -> [Int] {
        var borders = [0]
        var length = 0
        for scalar in pattern.dropFirst() {
            while length > 0, pattern[length] != scalar { length = borders[length - 1] }
            if pattern[length] == scalar { length += 1 }
            borders.append(length)
        }
        var found: [Int] = []
        var matched = 0
        for (index, scalar) in scalars.enumerated() {
            while matched > 0, matched == pattern.count || pattern[matched] != scalar { matched = borders[matched - 1] }
            if pattern[matched] == scalar { matched += 1 }
            if matched == pattern.count { found.append(index + 1 - matched) }
        }
        return found
    }

    private func common(_ prefix: [Unicode.Scalar], before start: Int) -> Int {
        zip(prefix, scalars[..<start].reversed()).prefix { $0 == $1 }.count
    }

    private func common(_ suffix: [Unicode.Scalar], behind end: Int) -> Int {
        zip(suffix, scalars[end...]).prefix { $0 == $1 }.count
    }

    private static func spaced(_ text: String) -> (scalars: [Unicode.Scalar], places: [Int]) {
        var scalars: [Unicode.Scalar] = []
        var places: [Int] = []
        for (place, scalar) in text.unicodeScalars.enumerated() {
            let isSpace = scalar.properties.isWhitespace
            if isSpace, scalars.last == " " { continue }
            scalars.append(isSpace ? " " : scalar)
            places.append(place)
        }
        return (scalars, places)
    }
}
