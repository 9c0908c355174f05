import Chronicle

/// Finds decisions told by a noun of doing: `announced an increase in its military budget`, `opted for a deployment of 800
/// soldiers`, `confirmed its withdrawal from the treaty`.
struct DeedNouns {
    private let scene: Scene
    private let subjects: PledgerFinder
    private let conditions: Conditions
    private let bounds: ClauseBounds
    private let metrics: MetricRules
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        subjects = PledgerFinder(scene: scene)
        conditions = Conditions(scene: scene)
        bounds = ClauseBounds(scene: scene)
        metrics = MetricRules(scene: scene)
    }

    /// - Parameter noun: where a noun of doing may stand.
    func clause(at noun: Int, in body: Range<Int>) -> PledgeClause? {
        guard table.is(noun, .deed), DeedNouns.openers.contains(table.lower(noun + 1)),
            let verb = verb(before: noun, in: body), let commitment = DeedNouns.commitments[table[verb].lower]
        else { return nil }
        let tense: Inflection.Tense = table[verb].lower.hasSuffix("ing") ? .gerund : .past
        let group = VerbGroup(before: verb, tense: tense, in: table, from: body.lowerBound)
        guard !group.isPassive, !group.isHypothetical, group.modality == .actual, !conditions.hasCondition(body),
            let subject = subjects.subject(before: group.start, from: body.lowerBound),
            !conditions.isUnasserted(at: subject.start, in: body)
        else { return nil }
        let end = bounds.end(of: noun + 1, in: body)
        let leaves = leavesPact(noun)
        guard leaves || metrics.metric(clause: noun..<end, sentence: body) != .other else { return nil }
        return PledgeClause(
            parties: subject.parties, body: subject.body, start: subject.start, verb: verb..<noun + 1,
            commitment: leaves ? .withdrawn : commitment, modality: leaves ? .expected : .actual,
            isPerfect: group.isPerfect, needsFigure: false, needsTerm: false, isWhole: false, end: end)
    }

    /// The verb of deciding whose object the noun is: only modifiers and the verb's own particle stand between.
    private func verb(before noun: Int, in body: Range<Int>) -> Int? {
        var token = noun - 1
        while token > body.lowerBound, noun - token <= DeedNouns.reach {
            let word = table[token].lower
            if DeedNouns.commitments.contains(word) { return token }
            if let verbs = DeedNouns.particles[word] {
                return verbs.contains(table[token - 1].lower) ? token - 1 : nil
            }
            guard isModifier(token) else { return nil }
            token -= 1
        }
        return nil
    }

    private func isModifier(_ token: Int) -> Bool {
        if table[token].lower == "-" || table[token].shape == .number || table[token].lower == "%" { return true }
        return table[token].isWord && !DeedNouns.breaks.contains(table[token].lower)
            && !SubjectFinder.prepositions.contains(table[token].lower)
    }

    /// `withdrawal from the treaty`, but not `withdrawal of soldiers from Iraq`.
    private func leavesPact(_ noun: Int) -> Bool {
        guard table.is(noun, .entry), table.lower(noun + 1) == "from" else { return false }
        return (noun + 2..<noun + DeedNouns.reach).contains { DeedNouns.pacts.contains(table.lower($0)) }
    }

    /// In tokens: from the noun back to its verb.
    private static let reach = 8
    private static let openers: WordSet = ["of", "in", "to", "from", "by", "for"]
    private static let commitments: WordTable<Commitment> = [
        "announced": .pledged, "announces": .pledged, "announcing": .pledged, "approved": .pledged,
        "approves": .pledged, "approving": .pledged, "confirmed": .pledged, "confirms": .pledged, "ordered": .pledged,
        "orders": .pledged, "endorsed": .pledged, "adopted": .pledged, "unveiled": .pledged, "unveils": .pledged,
        "decided": .pledged, "opted": .pledged, "settled": .pledged, "declared": .pledged, "authorised": .pledged,
        "authorized": .pledged, "proposed": .aimed, "proposes": .aimed, "plans": .aimed, "planned": .aimed,
        "seeks": .aimed, "planning": .aimed, "envisages": .aimed,
    ]
    private static let particles: WordTable<WordSet> = [
        "on": ["decided", "settled"], "for": ["opted"],
    ]
    private static let pacts: WordSet = [
        "treaty", "pact", "convention", "agreement", "accord", "accords", "deal", "alliance", "organisation",
        "organization", "court", "union", "bloc", "protocol",
    ]
    private static let breaks: WordSet = [
        "when", "how", "that", "what", "whether", "said", "not", "no", "it", "he", "she", "they", "we", "and", "but",
        "which", "who", "as", "while", "than",
    ]
}
