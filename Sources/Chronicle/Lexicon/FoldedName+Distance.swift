extension FoldedName {
    /// How many letters must be put in, left out, replaced or swapped with their neighbour; nil for more than the limit.
    ///
    /// The optimal string alignment distance.
    func slips(to other: FoldedName, atMost limit: Int) -> Int? {
        let (left, right) = (Array(text.unicodeScalars), Array(other.text.unicodeScalars))
        guard abs(left.count - right.count) <= limit else { return nil }
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, otherLetter) in right.enumerated() {
                var best = min(
                    last[column + 1] + 1, current[column] + 1, last[column] + (letter == otherLetter ? 0 : 1))
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == otherLetter {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count] <= limit ? last[right.count] : nil
    }
}
