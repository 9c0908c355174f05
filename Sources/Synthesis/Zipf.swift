/// Ranks of which the n-th comes up 1/n times as often as the first: how often names, places and countries are in the news.
struct Zipf: Sendable {
    /// Sums of 1/1 … 1/n. Divisions and additions are the same everywhere, other than powers.
    private let sums: [Double]

    init(count: Int) {
        var sum = 0.0
        sums = (1...count).map { rank in
            sum += 1 / Double(rank)
            return sum
        }
    }

    /// A rank from 0.
    func rank(_ randomness: inout Randomness) -> Int {
        // 53 bits are what a Double holds exactly.
        let drawn = Double(randomness.next() >> 11) / Double(1 << 53) * sums[sums.count - 1]
        var (low, high) = (0, sums.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] > drawn { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
