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
            if let same = repetition(of: clause, by: party) { return same }
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

    /// `as is Ghana`, `as did Ghana`: the same figure once more.
    private func repetition(of clause: PledgeClause, by party: Int) -> PledgeClause? {
        let start = scene.index[party].tokens.lowerBound
        guard ElidedClauses.auxiliaries.contains(table.lower(start - 1)), table.lower(start - 2) == "as",
            scene.resolved[party] != nil
        else { return nil }
        return PledgeClause(
            parties: [party], start: clause.start, verb: clause.verb, commitment: clause.commitment,
            modality: clause.modality, isPerfect: clause.isPerfect, needsFigure: clause.needsFigure,
            needsTerm: clause.needsTerm, isWhole: false, end: clause.end, target: clause.target)
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

    private static let auxiliaries: WordSet = [
        "is", "are", "was", "were", "did", "does", "do", "has", "have", "will", "would",
    ]
    private static let openers: WordSet = ["and", ",", ";", "while"]
    private static let listing = openers.union(["including", "from", "by", ":", "like"])
    private static let approximators: WordSet = [
        "about", "some", "around", "nearly", "almost", "over", "more", "than", "at", "least", "another", "a", "further",
    ]
}
