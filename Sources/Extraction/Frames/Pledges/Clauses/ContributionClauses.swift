import Chronicle

/// Finds whose share of a sum is told without a verb of promising: `$4.5 million comes from Norway`, `including 50 million
/// from France`, `with Japan giving 20 million`, `followed by Canada with 10 million`.
struct ContributionClauses {
    private let scene: Scene
    private let conditions: Conditions
    private let bounds: ClauseBounds
    private let ownership: Ownership
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        conditions = Conditions(scene: scene)
        bounds = ClauseBounds(scene: scene)
        ownership = Ownership(scene: scene)
    }

    /// Beside words in "-ing".
    static let openers: WordSet = ["come", "comes", "came", "from", "by", "with", "was", "is", "were", "are"]

    func clause(at token: Int, in body: Range<Int>) -> PledgeClause? {
        switch table[token].lower {
        case "come", "comes", "came": return origin(at: token, from: token + 1, in: body)
        case "from", "by": return share(at: token, in: body)
        case "with": return follower(at: token, in: body)
        case "was", "is", "were", "are": return ranked(at: token, in: body)
        case let word where word.hasSuffix("ing"): return companion(at: token, in: body)
        default: return nil
        }
    }

    /// `Of this, N will come from X`: the sum stands before the verb, with its auxiliaries and adverbs between.
    private func origin(at verb: Int, from: Int, in body: Range<Int>) -> PledgeClause? {
        guard table.lower(from) == "from", let party = party(near: from + 1, in: body) else { return nil }
        var end = verb
        while end > body.lowerBound, table.is(end - 1, .adverb) || Auxiliaries.isModal(table, end - 1) { end -= 1 }
        if end > body.lowerBound, table[end - 1].lower == "," { end -= 1 }
        return sum(endingAt: end).flatMap { clause(party, $0, verb: verb..<from + 1, body) }
    }

    /// `including N from X`, `among them N by X`, `with N from X`.
    private func share(at token: Int, in body: Range<Int>) -> PledgeClause? {
        guard let sum = sum(endingAt: token),
            let party = scene.index.starting(at: token + 1) ?? party(near: token + 1, in: body),
            table.lower(sum.tokens.lowerBound - 1) == "with"
                || (max(body.lowerBound, sum.tokens.lowerBound - ContributionClauses.reach)..<sum.tokens.lowerBound)
                    .contains(
                        where: { ContributionClauses.dividing.contains(table[$0].lower) })
        else { return nil }
        return clause(party, sum, verb: token..<token + 1, body)
    }

    /// `X's N was the largest sum`.
    private func ranked(at verb: Int, in body: Range<Int>) -> PledgeClause? {
        guard table.lower(verb + 1) == "the", let sum = sum(endingAt: verb),
            (verb + 2..<verb + 5).contains(where: { ContributionClauses.superlatives.contains(table.lower($0)) }),
            case .body(let owner)? = ownership.owner(of: sum.tokens.lowerBound, from: body.lowerBound),
            !conditions.hasCondition(body)
        else { return nil }
        return PledgeClause(
            parties: [], body: owner, start: sum.tokens.lowerBound, verb: verb..<verb + 1, commitment: .pledged,
            modality: .actual, isPerfect: false, needsFigure: true, needsTerm: false, isWhole: false,
            end: bounds.end(of: verb + 1, in: body), target: sum)
    }

    /// `followed by X with N`.
    private func follower(at token: Int, in body: Range<Int>) -> PledgeClause? {
        guard let party = scene.index.ending(at: token), let sum = sum(startingAt: token + 1) else { return nil }
        guard isFollowing(party, in: body) else { return nil }
        return clause(party, sum, verb: token..<token + 1, body)
    }

    /// `followed by X with N`, and `and Y with M` behind it.
    private func isFollowing(_ party: Int, in body: Range<Int>) -> Bool {
        let start = scene.index[party].tokens.lowerBound
        guard start - 2 > body.lowerBound else { return false }
        if table[start - 1].lower == "by" { return ContributionClauses.next.contains(table[start - 2].lower) }
        let before = max(body.lowerBound, start - ContributionClauses.list)..<start
        return [",", "and", "by"].contains(table[start - 1].lower)
            && before.contains { ContributionClauses.next.contains(table[$0].lower) }
    }

    /// `with X giving N`.
    private func companion(at token: Int, in body: Range<Int>) -> PledgeClause? {
        guard let party = scene.index.ending(at: token),
            let sum = scene.figures.starting(in: token + 1..<token + 4).first, sum.kind != .percent,
            table.cues.pledgeVerbs[table[token].lower]?.contains(where: {
                [.commits, .commitsFigure].contains($0.verb.effect)
            }) == true,
            ["with", ",", "and"].contains(table.lower(scene.index[party].tokens.lowerBound - 1))
        else { return nil }
        return clause(party, sum, verb: token..<token + 1, body)
    }

    private func clause(_ party: Int, _ sum: FigureMention, verb: Range<Int>, _ body: Range<Int>) -> PledgeClause? {
        guard scene.resolved[party] != nil, !conditions.hasCondition(body), !conditions.isForecast(body) else {
            return nil
        }
        let start = min(sum.tokens.lowerBound, scene.index[party].tokens.lowerBound)
        return PledgeClause(
            parties: [party], start: start, verb: verb, commitment: .pledged, modality: .actual, isPerfect: false,
            needsFigure: true, needsTerm: false, isWhole: false, end: bounds.end(of: verb.upperBound, in: body),
            target: sum)
    }

    private func sum(endingAt end: Int) -> FigureMention? {
        scene.figures.starting(in: max(0, end - ContributionClauses.reach)..<end).first {
            $0.kind == .money && $0.tokens.upperBound == end
        }
    }

    /// Over words that only round it.
    private func sum(startingAt start: Int) -> FigureMention? {
        scene.figures.starting(in: start..<start + 3).first { $0.kind == .money }
    }

    /// `the mining group Anglo American`: the name within a few words.
    private func party(near token: Int, in body: Range<Int>) -> Int? {
        scene.parties.starting(in: token..<min(body.upperBound, token + 5)).first { scene.resolved[$0] != nil }
    }

    private static let superlatives: WordSet = ["largest", "biggest", "highest", "most", "second", "third"]
    private static let next: WordSet = ["followed", "trailed", "joined"]
    /// In tokens: how long a list of those that follow is.
    private static let list = 40
    /// In tokens.
    private static let reach = 8
    private static let dividing: WordSet = ["including", "include", "includes", "among", "comprising"]
}
