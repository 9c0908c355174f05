import Chronicle

/// The parties of a text, found by where they start and end.
struct PartyIndex {
    let parties: [Party]
    private let byStart: TokenKeyed<Int>
    private let byEnd: TokenKeyed<Int>

    init(_ parties: [Party]) {
        self.parties = parties
        let subjects = parties.indices.filter { !parties[$0].isPossessor }
        byStart = TokenKeyed(subjects) { parties[$0].tokens.lowerBound }
        // Of several with one end the last.
        byEnd = TokenKeyed(subjects.reversed()) { parties[$0].tokens.upperBound }
    }

    subscript(_ index: Int) -> Party { parties[index] }

    func starting(at token: Int) -> Int? { byStart[token] }
    func ending(at token: Int) -> Int? { byEnd[token] }
}
