import Chronicle

/// Finds parties that share the verb of the clause before: `Sweden adds N and Denmark M`.
struct ElidedClauses {
    private let scene: Scene
    private let bounds: ClauseBounds
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        bounds = ClauseBounds(scene: scene)
    }

    /// `Sweden adds N and Denmark M`: a party with a figure or a term right behind it, and no verb.
    func clauses(behind clause: PledgeClause, in body: Range<Int>) -> [PledgeClause] {
        guard !clause.parties.isEmpty, clause.verb.upperBound < body.upperBound else { return [] }
        let behind = scene.parties.starting(in: clause.verb.upperBound..<body.upperBound)
        return behind.compactMap { party in
            let tokens = scene.index[party].tokens
            let opener = table.lower(tokens.lowerBound - 1)
            guard
                ElidedClauses.openers.contains(opener) && startsAmount(tokens.upperBound)
                    || ElidedClauses.listing.contains(opener) && startsBracket(tokens.upperBound)
            else { return nil }
            return PledgeClause(
                parties: [party], start: tokens.lowerBound, verb: clause.verb, commitment: clause.commitment,
                modality: clause.modality, isPerfect: clause.isPerfect, needsFigure: false, needsTerm: true,
                isWhole: false, end: bounds.end(of: tokens.upperBound, in: body), context: clause.tokens)
        }
    }

    private func startsAmount(_ token: Int) -> Bool {
        scene.figures.starting(in: token..<token + 3).contains { figure in
            (token..<figure.tokens.lowerBound).allSatisfy { ElidedClauses.approximators.contains(table[$0].lower) }
        } || scene.times.starting(in: token..<token + 2).contains { $0.kind == .by }
    }

    /// `Germany (125 million euros)`.
    private func startsBracket(_ token: Int) -> Bool {
        table.lower(token) == "(" && scene.figures.starting(in: token + 1..<token + 3).first?.kind == .money
    }

    private static let openers: WordSet = ["and", ",", ";", "while"]
    private static let listing = openers.union(["including", "from", "by", ":", "like"])
    private static let approximators: WordSet = [
        "about", "some", "around", "nearly", "almost", "over", "more", "than", "at", "least", "another", "a", "further",
    ]
}
