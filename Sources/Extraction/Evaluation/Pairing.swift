/// Pairs things one to one, the best fit first; what ties even so falls to the earlier ones.
enum Pairing {
    /// System indices by gold index.
    static func pair<Fit: Comparable>(_ gold: Int, _ system: Int, _ fit: (Int, Int) -> Fit?) -> [Int: Int] {
        var fits: [(fit: Fit, gold: Int, system: Int)] = []
        for one in 0..<gold {
            for other in 0..<system {
                if let fit = fit(one, other) { fits.append((fit, one, other)) }
            }
        }
        fits.sort { left, right in
            left.fit != right.fit ? left.fit > right.fit : (left.gold, left.system) < (right.gold, right.system)
        }
        var pairs: [Int: Int] = [:]
        var taken: Set<Int> = []
        for candidate in fits where pairs[candidate.gold] == nil && !taken.contains(candidate.system) {
            pairs[candidate.gold] = candidate.system
            taken.insert(candidate.system)
        }
        return pairs
    }
}
