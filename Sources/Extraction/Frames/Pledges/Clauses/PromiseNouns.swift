import Chronicle

/// Finds clauses that tell a promise or a plan by its noun: `reaffirmed its pledge to spend N`, `Britain's commitment of N`,
/// `announced plans to raise`, `the goal is to reach N by T`.
struct PromiseNouns {
    private let scene: Scene
    private let subjects: PledgerFinder
    private let ownership: Ownership
    private let conditions: Conditions
    private let bounds: ClauseBounds
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        subjects = PledgerFinder(scene: scene)
        ownership = Ownership(scene: scene)
        conditions = Conditions(scene: scene)
        bounds = ClauseBounds(scene: scene)
    }

    static let openers = aims.union(commitments.words)

    /// - Parameter noun: where a noun of promising or planning may stand.
    func clause(at noun: Int, in body: Range<Int>) -> PledgeClause? {
        let word = table[noun].lower
        let isAim = PromiseNouns.aims.contains(word)
        guard let commitment = PromiseNouns.commitments[word] ?? (isAim ? .aimed : nil), noun > body.lowerBound,
            !conditions.hasCondition(body)
        else { return nil }
        let isContract = PromiseNouns.contracts.contains(word)
        let subject =
            isAim
            ? predicated(noun, in: body)
            : predicated(noun, in: body) ?? (isContract ? nil : owned(noun, in: body)) ?? announced(noun, in: body)
                ?? told(noun, in: body)
        guard let subject, !conditions.isUnasserted(at: subject.start, in: body) else { return nil }
        let isDenied = table[noun - 1].lower == "no"
        return PledgeClause(
            parties: subject.parties, body: subject.body, start: noun, verb: noun..<noun + 1, commitment: commitment,
            modality: .actual, isPerfect: true, needsFigure: commitment == .aimed && !isDenied,
            needsTerm: !isDenied, isWhole: false, end: bounds.end(of: noun + 1, in: body))
    }

    /// `The goal is to reach N`, `the plan is for spending to rise to N`.
    private func predicated(_ noun: Int, in body: Range<Int>) -> PledgerFinder.Subject? {
        guard noun + 2 < body.upperBound, ["is", "was", "remains"].contains(table[noun + 1].lower),
            ["to", "for"].contains(table[noun + 2].lower), table.lower(noun + 3) != "be"
        else { return nil }
        return PledgerFinder.Subject(ownership.owner(of: noun, from: body.lowerBound) ?? .ownSide, start: noun)
    }

    /// `its pledge to`, `Estonia's commitment of N`, `the government's plan to`.
    private func owned(_ noun: Int, in body: Range<Int>) -> PledgerFinder.Subject? {
        guard opensContent(noun), !isSettled(noun, in: body),
            let owner = ownership.owner(of: noun, from: body.lowerBound)
        else { return nil }
        return PledgerFinder.Subject(owner, start: noun)
    }

    /// `announced plans to`, `has unveiled a five-year plan to`: of the verb's subject.
    private func announced(_ noun: Int, in body: Range<Int>) -> PledgerFinder.Subject? {
        guard opensContent(noun) else { return nil }
        var verb = noun - 1
        while verb > body.lowerBound, noun - verb < 8, !PromiseNouns.announcing.contains(table[verb].lower) {
            guard table[verb].isWord && !PromiseNouns.settling.contains(table[verb].lower) || table[verb].lower == "-",
                !SubjectFinder.prepositions.contains(table[verb].lower)
            else { return nil }
            verb -= 1
        }
        guard verb > body.lowerBound, PromiseNouns.announcing.contains(table[verb].lower) else { return nil }
        let group = VerbGroup(
            before: verb, tense: table[verb].lower.hasSuffix("ing") ? .gerund : .past, in: table, from: body.lowerBound)
        guard !group.isPassive, !group.isHypothetical, group.modality == .actual else { return nil }
        return subjects.subject(before: group.start, from: body.lowerBound)
    }

    /// `a pledge to raise`, named with no owner: of the side that the text is about.
    private func told(_ noun: Int, in body: Range<Int>) -> PledgerFinder.Subject? {
        guard ["is", "includes", "include", "with", "under"].contains(table.lower(noun - 2)), opensContent(noun),
            ["a", "the"].contains(table.lower(noun - 1))
        else { return nil }
        let party = scene.parties.starting(in: body.lowerBound..<noun).first { scene.resolved[$0] != nil }
        return PledgerFinder.Subject(party.map { .party($0) } ?? .ownSide, start: noun)
    }

    private func isModifier(_ token: Int) -> Bool {
        if table[token].lower == "-" || table[token].shape == .number { return true }
        return table[token].isWord && !PromiseNouns.breaks.contains(table[token].lower)
            && !SubjectFinder.prepositions.contains(table[token].lower)
    }

    private func opensContent(_ noun: Int) -> Bool {
        let next = table.lower(noun + 1)
        if opensDeed(noun + 1) { return true }
        if PromiseNouns.reduced.contains(next) {
            let near = noun + 2..<noun + PromiseNouns.phrase
            return near.prefix { table.lower($0) != "," && table.lower($0) != "." }.contains(where: opensDeed)
        }
        return ["of", "for"].contains(next)
    }

    /// `to spend`.
    private func opensDeed(_ to: Int) -> Bool {
        table.lower(to) == "to"
            && (table.is(to + 1, .action) || table.cues.pledgeVerbs.contains(table.lower(to + 1)))
    }

    /// In tokens: how long a phrase is that tells when or where a promise was made.
    private static let phrase = 12
    /// `the pledge made at the summit in 2014 to spend`.
    private static let reduced: WordSet = [
        "made", "given", "agreed", "taken", "reached", "announced", "adopted", "signed", "undertaken", "voiced",
    ]

    /// What is done to a promise already known, or with a view on it.
    private func isSettled(_ noun: Int, in body: Range<Int>) -> Bool {
        (max(body.lowerBound, noun - 6)..<noun).contains { PromiseNouns.settling.contains(table[$0].lower) }
    }

    /// What does not stand between a verb of announcing and its plan.
    private static let breaks: WordSet = [
        "when", "how", "that", "what", "whether", "said", "not", "no", "it", "he", "she", "they", "we", "and", "but",
        "which", "who", "as", "while",
    ]
    static let commitments: WordTable<Commitment> = [
        "pledge": .pledged, "pledges": .pledged, "commitment": .pledged, "promise": .pledged, "vow": .pledged,
        "decision": .pledged, "agreement": .pledged, "deal": .pledged, "pact": .pledged, "declaration": .pledged,
        "offer": .pledged, "plan": .aimed, "plans": .aimed, "intention": .aimed, "intent": .aimed,
    ]
    /// Made by whoever signs it.
    private static let contracts: WordSet = ["agreement", "deal", "pact", "declaration"]
    private static let aims: WordSet = ["goal", "aim", "target", "ambition", "objective"]
    private static let announcing: WordSet = [
        "announced", "announces", "announcing", "unveiled", "unveils", "unveiling", "presented", "presents", "outlined",
        "revealed", "made", "has", "have", "had", "signed", "confirmed", "drafted", "renewed", "given", "gave",
        "approved", "backed", "endorsed", "adopted", "reached", "struck", "concluded", "sealed", "took", "taken",
        "takes", "reaffirmed", "reiterated", "repeated", "restated", "upheld",
    ]
    private static let settling: WordSet = [
        "missed", "dropped", "abandoned", "scrapped", "shelved", "broke", "broken", "abandoning", "dropping",
        "criticised", "criticized", "rejected", "questioned", "against", "opposed", "opposes", "doubts", "cancelled",
        "withdrew", "ditched", "meet", "meeting", "fulfil", "fulfill", "honour", "honor", "reach",
    ]
}
