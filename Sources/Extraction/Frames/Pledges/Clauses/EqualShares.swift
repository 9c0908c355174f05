import Chronicle

/// Finds what a sum told before comes to as a share of output: `The sum is equal to 4.7% of GDP`.
struct EqualShares {
    private let scene: Scene
    private var table: TokenTable { scene.table }

    init(scene: Scene) { self.scene = scene }

    /// The share that a sentence about the sum before it opens with.
    func share(in body: Range<Int>) -> FigureMention? {
        guard EqualShares.openers.contains(table.lower(body.lowerBound)) else { return nil }
        var token = body.lowerBound + 1
        while token < body.upperBound, EqualShares.sums.contains(table[token].lower) { token += 1 }
        let verb = token
        while token < body.upperBound, EqualShares.equating.contains(table[token].lower) { token += 1 }
        guard token > verb else { return nil }
        while token < body.upperBound, EqualShares.rounding.contains(table[token].lower) { token += 1 }
        return scene.figures.starting(in: token..<token + 1).first { $0.kind == .shareOfOutput }
    }

    private static let openers: WordSet = ["the", "that", "this", "it", "such", "these"]
    private static let sums: WordSet = [
        "sum", "amount", "money", "budget", "total", "figure", "spending", "increase", "outlay", "outlays", "plan",
        "package", "planned", "military", "defence", "defense", "new", "whole",
    ]
    private static let equating: WordSet = [
        "is", "are", "will", "would", "be", "equal", "equals", "equivalent", "to", "amounts", "amount", "corresponds",
        "correspond", "represents", "represent", "makes", "up", "comes", "come", "works", "out", "at",
    ]
    private static let rounding: WordSet = ["about", "some", "around", "nearly", "almost", "roughly", "over", "just"]
}
