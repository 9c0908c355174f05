import Chronicle

/// What stands behind a verb of committing, and whether that can be promised, given, refused or dropped.
struct VerbObjects {
    private let scene: Scene
    private var table: TokenTable { scene.table }

    init(scene: Scene) { self.scene = scene }

    /// What is aimed at is a deed: `did not want to listen` aims at none; what is applied for, membership.
    func aimsAtDeed(_ verb: PledgeVerb, _ token: Int) -> Bool {
        if verb.inflection.base == "apply" {
            return (token + 2..<token + VerbObjects.application).contains { table.is($0, .accession) }
        }
        guard verb.effect == .aims, table.lower(token + 1) == "to" else { return true }
        return table.is(token + 2, .action) || table.lower(token + 3) == "able"
    }

    /// In tokens: from `applied` to what for.
    private static let application = 7

    /// `ruled out coming`: staying away breaks no promise.
    func isOwnMovement(_ verb: PledgeVerb, _ token: Int) -> Bool {
        if verb.effect == .refuses, table.lower(token + 1) == "to" {
            return !table.is(token + 2, .action) || table.lower(token + 2) == "give"
        }
        return verb.effect == .refuses
            && ["coming", "attending", "travelling", "traveling", "going", "taking"].contains(table.lower(token + 2))
    }

    /// `announced on Friday that`: the clause behind it tells what, and whose it is.
    func isTold(_ verb: PledgeVerb, _ token: Int) -> Bool {
        verb.effect == .commitsFigure
            && (token + 1..<token + 5).contains { table.lower($0) == "that" && !table.is($0 - 1, .scheme) }
    }

    /// The first figure behind a verb is a sum.
    func isMoney(_ token: Int, in body: Range<Int>) -> Bool {
        scene.figures.starting(in: token + 1..<body.upperBound).first?.kind == .money
    }

    /// `put the damage at N`.
    func isReckoned(_ verb: PledgeVerb, _ token: Int) -> Bool {
        verb.effect == .commitsFigure
            && (token + 1..<token + 4).contains { VerbObjects.reckoned.contains(table.lower($0)) }
    }

    private static let reckoned: WordSet = [
        "damage", "cost", "costs", "toll", "losses", "deficit", "price", "estimate",
    ]

    /// `ended payments`, but not `ended without result`.
    func hasObject(_ token: Int) -> Bool {
        let next = token + 1
        guard next < table.count, table[next].shape != .mark,
            !(next..<next + 5).contains(where: { VerbObjects.struggles.contains(table.lower($0)) })
        else { return false }
        return ["from", "out", "off"].contains(table[next].lower)
            || !SubjectFinder.prepositions.contains(table[next].lower) && table[next].lower != "on"
    }

    /// Who ends them drops no promise.
    private static let struggles: WordSet = [
        "dispute", "disputes", "war", "wars", "conflict", "row", "standoff", "crisis", "fighting", "feud",
        "speculation",
        "violence", "bloodshed", "deadlock", "impasse", "meeting", "summit", "visit", "trip",
    ]
}
