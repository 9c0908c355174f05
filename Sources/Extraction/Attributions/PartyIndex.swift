import Chronicle

/// The parties of a text, found by where they start and end.
struct PartyIndex {
    let parties: [Party]
    private let byStart: [Int: Int]
    private let byEnd: [Int: Int]

    init(_ parties: [Party]) {
        self.parties = parties
        let subjects = parties.indices.filter { !parties[$0].isPossessor }
        byStart = Dictionary(subjects.map { (parties[$0].tokens.lowerBound, $0) }) { first, _ in first }
        byEnd = Dictionary(subjects.map { (parties[$0].tokens.upperBound, $0) }) { _, last in last }
    }

    subscript(_ index: Int) -> Party { parties[index] }

    func starting(at token: Int) -> Int? { byStart[token] }
    func ending(at token: Int) -> Int? { byEnd[token] }
}
