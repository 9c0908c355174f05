import Chronicle

/// Finds commitments: by verbs that commit, by "will" before what states do, by money and goods given, by what is dropped.
struct PledgeFrame {
    let scene: Scene
    private let statements: [Int: (speaker: SubjectID, report: Report)]
    private let subjects: SubjectFinder
    private let metrics: MetricRules
    private let clock: Clock
    private let conditions: Conditions
    private var table: TokenTable { scene.table }

    init(scene: Scene, statements: [(attribution: Attribution, report: Report)]) {
        self.scene = scene
        var bySentence: [Int: (SubjectID, Report)] = [:]
        for (attribution, report) in statements {
            guard case .statement(let statement) = report.content else { continue }
            for sentence in attribution.sentences where bySentence[sentence] == nil {
                bySentence[sentence] = (statement.speaker, report)
            }
        }
        self.statements = bySentence
        subjects = SubjectFinder(segments: scene.segments, index: scene.index)
        metrics = MetricRules(scene: scene)
        clock = Clock(scene: scene)
        conditions = Conditions(scene: scene)
    }

    func pledges() -> [Report] {
        var made: [Report] = []
        for sentence in scene.segments.sentences.indices {
            for report in pledges(in: sentence)
            where !made.suffix(PledgeFrame.memory).contains(where: { isSame($0, report) }) {
                made.append(report)
            }
        }
        return made
    }

    /// How many pledges back a repetition is looked for.
    private static let memory = 400

    private func isSame(_ one: Report, _ other: Report) -> Bool {
        guard case .pledge(let left) = one.content, case .pledge(let right) = other.content else { return false }
        return left.pledger == right.pledger && left.metric == right.metric && left.target == right.target
            && left.commitment == right.commitment
            && (left.target != nil && (left.deadline == right.deadline || right.deadline == nil)
                || one.evidence.span == other.evidence.span)
    }

    private func pledges(in sentence: Int) -> [Report] {
        let body = scene.body(of: sentence)
        var made: [Report] = []
        for token in body where table[token].shape == .lower {
            guard let found = commitment(at: token, in: body, sentence) else { continue }
            let clause = clause(around: found, token, in: body)
            made += reports(found, clause, sentence, body)
            if !made.isEmpty, found.isWhole { break }
        }
        return made
    }

    /// What a verb says of whom.
    private struct Found {
        let parties: [Int]
        let start: Int
        let verb: Range<Int>
        let commitment: Commitment
        let modality: Modality
        let isPerfect: Bool
        let needsFigure: Bool
        /// Nothing else in the sentence is looked at once this gave a pledge.
        let isWhole: Bool
    }

    private func commitment(at token: Int, in body: Range<Int>, _ sentence: Int) -> Found? {
        if ["will", "would", "'ll"].contains(table[token].lower) || isToBe(token) {
            return intention(at: token, in: body, sentence)
        }
        guard let senses = PledgeVerbs.byForm[table[token].lower] else { return nil }
        for (verb, tense) in senses where verb.particles.isEmpty || verb.particles.contains(table.lower(token + 1)) {
            let group = VerbGroup(before: token, tense: tense, in: table, from: body.lowerBound)
            let isState = verb.inflection.base == "commit" && group.isPassive
            guard !group.isHypothetical, !group.isPassive || isState, fits(tense, group, token),
                let subject = subjects.subject(before: group.start, from: body.lowerBound),
                !conditions.isUnasserted(at: subject.start, in: body)
            else { continue }
            var modality = group.modality
            var commitment = Commitment.pledged
            switch verb.effect {
            case .commits, .commitsFigure: commitment = .pledged
            case .delivers: commitment = group.modality == .expected ? .pledged : .met
            case .drops: commitment = .withdrawn
            case .refuses: modality = .negated
            case .aims: commitment = .aimed
            }
            if modality == .expected, hasModal(group.start..<token) { modality = .actual }
            return Found(
                parties: subject.parties, start: subject.start, verb: token..<token + 1, commitment: commitment,
                modality: modality, isPerfect: group.isPerfect || isState,
                needsFigure: verb.effect == .commitsFigure || verb.effect == .delivers && verb.particles.isEmpty,
                isWhole: verb.effect == .commits)
        }
        return nil
    }

    private func hasModal(_ range: Range<Int>) -> Bool {
        range.contains { ["will", "would", "'ll"].contains(table[$0].lower) }
    }

    /// `is to`, `are to`.
    private func isToBe(_ token: Int) -> Bool {
        ["is", "are"].contains(table[token].lower) && table.lower(token + 1) == "to"
    }

    /// `Britain will spend`, `she would stick to it`: the verb behind must be one of what states do.
    private func intention(at token: Int, in body: Range<Int>, _ sentence: Int) -> Found? {
        var verb = token + (isToBe(token) ? 2 : 1)
        var isNegated = false
        while verb < body.upperBound,
            VerbGroup.adverbs.contains(table[verb].lower)
                || ["not", "no", "longer", "jointly"].contains(table[verb].lower)
        {
            if ["not", "no"].contains(table[verb].lower) { isNegated = true }
            verb += 1
        }
        guard verb < body.upperBound, PledgeVerbs.actions.contains(table[verb].lower),
            let subject = subjects.subject(before: token, from: body.lowerBound), !subject.isRelative,
            !conditions.isUnasserted(at: subject.start, in: body)
        else { return nil }
        if table[token].lower == "would", statements[sentence] == nil || conditions.hasCondition(body) { return nil }
        return Found(
            parties: subject.parties, start: subject.start, verb: token..<verb + 1, commitment: .pledged,
            modality: isNegated ? .negated : .actual, isPerfect: false, needsFigure: false, isWhole: false)
    }

    private func fits(_ tense: Inflection.Tense, _ group: VerbGroup, _ token: Int) -> Bool {
        switch tense {
        case .past, .third: return true
        case .participle: return group.start < token
        case .base:
            return group.modality == .expected || group.modality == .negated
                || ["they", "we"].contains(table.lower(group.start - 1)) || table.lower(group.start - 1).hasSuffix("s")
        case .gerund:
            return (group.start..<token).contains { ["is", "are", "was", "were", "been"].contains(table[$0].lower) }
        }
    }

    /// From the subject to where the next clause with a subject of its own begins.
    private func clause(around found: Found, _ token: Int, in body: Range<Int>) -> Range<Int> {
        var end = found.verb.upperBound
        while end < body.upperBound {
            if table[end].lower == ";" { break }
            if ["while", "whereas"].contains(table[end].lower) { break }
            if table[end].lower == "and", let party = scene.index.starting(at: end + 1),
                isVerb(scene.index[party].tokens.upperBound)
            {
                break
            }
            end += 1
        }
        return min(found.start, body.lowerBound == found.start ? found.start : found.start)..<end
    }

    private func isVerb(_ token: Int) -> Bool {
        let word = table.lower(token)
        return ["will", "would", "is", "has", "had", "are", "have", "was"].contains(word)
            || PledgeVerbs.byForm[word] != nil || SpeechVerbs.byForm[word] != nil
    }

    private func reports(_ found: Found, _ clause: Range<Int>, _ sentence: Int, _ body: Range<Int>) -> [Report] {
        let said = statements[sentence]
        let chosen = figures(in: clause)
        guard !chosen.isEmpty || !found.needsFigure else { return [] }
        var made: [Report] = []
        for party in found.parties {
            guard let (pledger, announcer) = who(party, said?.speaker) else { continue }
            let targets: [FigureMention?] = chosen.isEmpty ? [nil] : chosen
            for figure in targets {
                var target: Quantity?
                var metric = metrics.metric(in: body)
                if let figure { (target, metric) = measure(figure, in: body) }
                made.append(
                    report(
                        found, pledger, announcer, metric, target,
                        deadline: metrics.deadline(in: clause) ?? metrics.deadline(in: body), sentence, body))
            }
        }
        return made
    }

    private func measure(_ figure: FigureMention, in body: Range<Int>) -> (Quantity?, Metric) {
        let (quantity, metric) = metrics.measure(figure, in: body)
        return (quantity, metric)
    }

    /// The figures that are targets: of "from A to B" B, and no translation of a sum in brackets.
    private func figures(in clause: Range<Int>) -> [FigureMention] {
        var chosen: [FigureMention] = []
        for figure in scene.figures.starting(in: clause) {
            let before = table.lower(figure.tokens.lowerBound - 1)
            if before == "(" || before == "from"
                || ["about", "some"].contains(before) && table.lower(figure.tokens.lowerBound - 2) == "from"
            {
                continue
            }
            if before == "or", !chosen.isEmpty { continue }
            chosen.append(figure)
        }
        guard let first = chosen.first else { return [] }
        return [first]
            + chosen.dropFirst().filter {
                $0.kind == first.kind && $0.kind == .shareOfOutput && table.lower($0.tokens.lowerBound - 1) == "and"
            }
    }

    /// The side that is committed, and who voiced it.
    private func who(_ party: Int, _ speaker: SubjectID?) -> (SubjectID, SubjectID?)? {
        if scene.index[party].head == .pronoun(.first) {
            return speaker.map { (scene.principal(of: $0), $0) }
        }
        guard let id = scene.resolved[party] else { return nil }
        let side = scene.principal(of: id)
        return (side, speaker ?? (side == id ? nil : id))
    }

    private func report(
        _ found: Found, _ pledger: SubjectID, _ announcer: SubjectID?, _ metric: Metric, _ target: Quantity?,
        deadline: EventDate?, _ sentence: Int, _ body: Range<Int>
    ) -> Report {
        let occurred = clock.frame(
            in: body, statement: statements[sentence]?.report, isPerfect: found.isPerfect, verb: found.verb.lowerBound)
        var slots = ["commitment": table.span(found.verb)]
        if let party = found.parties.first { slots["pledger"] = table.span(scene.index[party].tokens) }
        return Report(
            article: scene.article, extractor: scene.version, occurred: occurred, modality: found.modality,
            evidence: scene.evidence(body), slots: slots,
            content: .pledge(
                Pledge(
                    pledger: pledger, announcedBy: announcer, metric: metric, target: target, deadline: deadline,
                    commitment: found.commitment)))
    }
}
