import Chronicle

extension MarkedText {
    /// Paragraphs gathered into parts, so that no page is too long whatever the article is.
    ///
    /// - Parameter marked: how many marks begin at a place.
    static func parts(of scalars: [Unicode.Scalar], startingAt marked: [Int: Int]) -> [[Range<Int>]] {
        var parts: [[Range<Int>]] = [[]]
        var size = 0
        for paragraph in paragraphs(of: scalars) {
            for (piece, cost) in pieces(of: paragraph, in: scalars, startingAt: marked) {
                if size + cost > partSize, parts.last?.isEmpty == false {
                    parts.append([])
                    size = 0
                }
                parts[parts.count - 1].append(piece)
                size += cost
            }
        }
        return parts
    }

    /// What stands between empty lines.
    private static func paragraphs(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        var index = 0
        while index < scalars.count {
            if scalars[index] == "\n", index + 1 < scalars.count, scalars[index + 1] == "\n" {
                if index > start { found.append(start..<index) }
                while index < scalars.count, scalars[index] == "\n" { index += 1 }
                start = index
            } else {
                index += 1
            }
        }
        if start < scalars.count { found.append(start..<scalars.count) }
        return found
    }

    /// A paragraph, or where it is longer than a third of a part, what it is cut into.
    private static func pieces(
        of paragraph: Range<Int>, in scalars: [Unicode.Scalar], startingAt marked: [Int: Int]
    ) -> [(Range<Int>, Int)] {
        var found: [(Range<Int>, Int)] = []
        var start = paragraph.lowerBound
        var cost = 0
        for index in paragraph {
            cost += EscapedMarkup.size(of: scalars[index]) + marked[index, default: 0] * markSize
            if cost > partSize / 3 {
                found.append((start..<index + 1, cost))
                (start, cost) = (index + 1, 0)
            }
        }
        if start < paragraph.upperBound { found.append((start..<paragraph.upperBound, cost)) }
        return found
    }
}
