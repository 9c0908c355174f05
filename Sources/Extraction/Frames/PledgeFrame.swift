import Chronicle

/// Makes pledges of the clauses that commit somebody.
struct PledgeFrame {
    let scene: Scene
    private let said: [Int: Said]
    private let clauses: PledgeClauses
    private let metrics: MetricRules
    private let deadlines: Deadlines
    private let clock: Clock
    private var table: TokenTable { scene.table }

    /// The statement that a sentence belongs to.
    private struct Said {
        let attribution: Attribution
        let speaker: SubjectID
        let occurred: EventDate
    }

    init(scene: Scene, statements: [(attribution: Attribution, report: Report)]) {
        self.scene = scene
        var said: [Int: Said] = [:]
        for (attribution, report) in statements {
            guard case .statement(let statement) = report.content else { continue }
            for sentence in attribution.sentences where said[sentence] == nil {
                said[sentence] = Said(
                    attribution: attribution, speaker: statement.speaker, occurred: report.occurred)
            }
        }
        self.said = said
        clauses = PledgeClauses(scene: scene)
        metrics = MetricRules(scene: scene)
        deadlines = Deadlines(scene: scene)
        clock = Clock(scene: scene)
    }

    func pledges() -> [Report] {
        var made: [Report] = []
        var occasion = Occasion(scene: scene)
        for sentence in scene.segments.sentences.indices {
            occasion.advance(to: sentence, scene)
            for report in pledges(in: sentence, occasion)
            where !made.suffix(PledgeFrame.memory).contains(where: { isSame($0, report) }) {
                made.append(report)
            }
        }
        return made
    }

    /// How many pledges back a repetition is looked for.
    private static let memory = 200

    /// The same commitment told twice is one; a sentence holds one of each kind for each side.
    private func isSame(_ one: Report, _ other: Report) -> Bool {
        guard case .pledge(let left) = one.content, case .pledge(let right) = other.content,
            left.pledger == right.pledger, left.metric == right.metric, left.target == right.target,
            left.commitment == right.commitment
        else { return false }
        if one.evidence.span == other.evidence.span { return true }
        return left.target != nil && (left.deadline == right.deadline || right.deadline == nil)
    }

    private func pledges(in sentence: Int, _ occasion: Occasion) -> [Report] {
        let body = scene.body(of: sentence)
        var made: [Report] = []
        for token in body where table[token].shape == .lower {
            guard let clause = clauses.clause(at: token, in: body, said: said[sentence]?.attribution) else { continue }
            let reports = reports(clause, sentence, body, occasion)
            made += reports
            if !reports.isEmpty, clause.isWhole { break }
        }
        return made
    }

    private func reports(
        _ clause: PledgeClause, _ sentence: Int, _ body: Range<Int>, _ occasion: Occasion
    ) -> [Report] {
        let targets = targets(in: clause.tokens).isEmpty ? mark(in: clause.tokens) : targets(in: clause.tokens)
        let deadline = deadlines.deadline(in: clause.tokens) ?? deadlines.deadline(in: body)
        guard !targets.isEmpty || !clause.needsFigure,
            !targets.isEmpty || deadline != nil || !clause.needsTerm
        else { return [] }
        return sides(clause, sentence).flatMap { side in
            (targets.isEmpty ? [nil] : targets.map { Optional($0) }).map { figure in
                let measured = figure.map { metrics.measure($0, clause: clause.tokens, sentence: body) }
                let pledge = Pledge(
                    pledger: side.pledger, announcedBy: side.announcer,
                    metric: measured?.metric ?? metrics.metric(clause: clause.tokens, sentence: body),
                    target: measured?.quantity, deadline: deadline, commitment: clause.commitment)
                return report(pledge, clause, figure, sentence, body, occasion)
            }
        }
    }

    /// The figures that are targets: of "from A to B" B, no translation of a sum in brackets, of two shares both.
    private func targets(in clause: Range<Int>) -> [FigureMention] {
        var chosen: [FigureMention] = []
        for figure in scene.figures.starting(in: clause) {
            let before = table.lower(figure.tokens.lowerBound - 1)
            let isFrom =
                before == "from"
                || ["about", "some", "around", "nearly"].contains(before)
                    && table.lower(figure.tokens.lowerBound - 2) == "from"
            if before == "(" || isFrom { continue }
            chosen.append(figure)
        }
        guard let first = chosen.first else { return [] }
        return [first]
            + chosen.dropFirst().filter { other in
                let before = table.lower(other.tokens.lowerBound - 1)
                return (other.kind == .shareOfOutput || other.kind == .percent) && before == "and"
                    || other.kind == .shareOfOutput && before == "or" && first.kind == .money
            }
    }

    /// `to reach the NATO mark`, `to get there`: the share that the text named last.
    private func mark(in clause: Range<Int>) -> [FigureMention] {
        guard scene.topic == .defence, clause.contains(where: { PledgeFrame.reaching.contains(table[$0].lower) }),
            clause.contains(where: { PledgeFrame.marks.contains(table[$0].lower) })
        else { return [] }
        let before = scene.figures.starting(in: max(0, clause.lowerBound - PledgeFrame.recall)..<clause.lowerBound)
        return before.last { $0.kind == .shareOfOutput || $0.kind == .percent }.map { [$0] } ?? []
    }

    /// In tokens.
    private static let recall = 400
    private static let reaching: Set<String> = ["reach", "get", "hit", "meet", "attain", "achieve"]
    private static let marks: Set<String> = ["mark", "target", "goal", "guideline", "benchmark", "threshold", "there"]

    /// Who is committed, and who voiced it.
    private func sides(_ clause: PledgeClause, _ sentence: Int) -> [(pledger: SubjectID, announcer: SubjectID?)] {
        let speaker = said[sentence]?.speaker
        guard !clause.parties.isEmpty else {
            let side = speaker.map { scene.principal(of: $0) } ?? scene.mainCountry
            return side.map { [($0, speaker)] } ?? []
        }
        return clause.parties.compactMap { party in
            if scene.index[party].head == .pronoun(.first) {
                return speaker.map { (scene.principal(of: $0), $0) }
            }
            guard let id = scene.resolved[party] else { return nil }
            let side = scene.principal(of: id)
            return (side, speaker ?? (side == id ? nil : id))
        }
    }

    private func report(
        _ pledge: Pledge, _ clause: PledgeClause, _ figure: FigureMention?, _ sentence: Int, _ body: Range<Int>,
        _ occasion: Occasion
    ) -> Report {
        let occurred =
            said[sentence]?.occurred
            ?? clock.pledge(
                in: body, at: clause.verb.lowerBound,
                isStanding: clause.isPerfect || clause.commitment == .aimed || clause.commitment == .met, occasion)
        var slots = ["commitment": table.span(clause.verb)]
        if let party = clause.parties.first { slots["pledger"] = table.span(scene.index[party].tokens) }
        if let figure { slots["target"] = table.span(figure.tokens) }
        return Report(
            article: scene.article, extractor: scene.version, occurred: occurred, modality: clause.modality,
            evidence: scene.evidence(body), slots: slots, content: .pledge(pledge))
    }
}
