import Chronicle

/// Makes pledges of the clauses that commit somebody.
struct PledgeFrame {
    let scene: Scene
    private let said: [Int: Said]
    private let clauses: PledgeClauses
    private let metrics: MetricRules
    private let targets: PledgeTargets
    private let deadlines: Deadlines
    private let conditions: Conditions
    private let clock: Clock
    private let sides: PledgeSides
    private let shares: EqualShares
    private let previous: PreviousTerms
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
        targets = PledgeTargets(scene: scene)
        deadlines = Deadlines(scene: scene)
        conditions = Conditions(scene: scene)
        clock = Clock(scene: scene)
        shares = EqualShares(scene: scene)
        previous = PreviousTerms(scene: scene)
        sides = PledgeSides(scene: scene, speakers: said.mapValues(\.speaker))
    }

    func pledges() -> [Report] {
        var made = Commitments()
        var occasion = Occasion(scene: scene)
        var sum: (report: Report?, sentence: Int) = (nil, 0)
        for sentence in scene.segments.sentences.indices {
            occasion.advance(to: sentence, scene)
            let told = pledges(in: sentence, occasion)
            for report in told.isEmpty && sentence - sum.sentence <= PledgeFrame.memory
                ? equalShare(in: sentence, of: sum.report) : told
            {
                made.add(report, sentence: sentence)
            }
            if let last = told.last(where: isSum) { sum = (last, sentence) }
        }
        return made.reports
    }

    private func pledges(in sentence: Int, _ occasion: Occasion) -> [Report] {
        let body = scene.body(of: sentence)
        var made: [Report] = []
        var told: Range<Int>?
        var whole = body.lowerBound
        let attribution = said[sentence]?.attribution
        for token in body where table[token].shape == .lower {
            if let told, isSameVerb(token, as: told) { continue }
            let found =
                token < whole
                ? clauses.contribution(at: token, in: body)
                : clauses.clause(at: token, in: body, said: attribution)
            guard let clause = found else { continue }
            if clause.isPostposed, !made.isEmpty { continue }
            let reports = reports(clause, sentence, body, occasion)
            made += reports
            if !reports.isEmpty {
                told = clause.verb
                made += clauses.elided(behind: clause, in: body).flatMap { self.reports($0, sentence, body, occasion) }
            }
            if !reports.isEmpty, clause.isWhole { whole = clause.end }
        }
        return made
    }

    /// `The sum is equal to 4.7% of GDP`: the promise of the sentence before, told as a share.
    private func equalShare(in sentence: Int, of sum: Report?) -> [Report] {
        guard let sum, case .pledge(var pledge) = sum.content else { return [] }
        let body = scene.body(of: sentence)
        guard let share = shares.share(in: body) else { return [] }
        (pledge.metric, pledge.target) = (.defenceSpendingShare, share.quantity)
        pledge.announcedBy = said[sentence]?.speaker ?? pledge.announcedBy
        var report = sum
        report.content = .pledge(pledge)
        report.evidence = scene.evidence(body)
        report.slots = ["target": table.span(share.tokens)]
        return [report]
    }

    private func isSum(_ report: Report) -> Bool {
        guard case .pledge(let pledge) = report.content else { return false }
        return pledge.metric == .defenceSpendingAmount && pledge.target != nil
    }

    /// In sentences: how long a sum is remembered that the text comes back to.
    private static let memory = 6

    /// The `invest` of `plans to invest` and of `will also invest`: told by the verb before it.
    private func isSameVerb(_ token: Int, as told: Range<Int>) -> Bool {
        told.contains(token)
            || token > told.lowerBound && token - told.upperBound < 5
                && (told.upperBound..<token).allSatisfy {
                    table[$0].lower == "to" || table.is($0, .adverb)
                }
    }

    private func reports(
        _ clause: PledgeClause, _ sentence: Int, _ body: Range<Int>, _ occasion: Occasion
    ) -> [Report] {
        let figures = targets.figures(of: clause)
        let common = deadlines.deadline(of: clause, in: clause.tokens, of: body, towards: figures.first)
        guard !figures.isEmpty || !clause.needsFigure, !figures.isEmpty || common != nil || !clause.needsTerm,
            !isNoWish(clause, figures)
        else { return [] }
        let all = sides.sides(of: clause, said: said[sentence]?.speaker, in: body)
        return (isShared(clause, figures) ? Array(all.prefix(1)) : all).flatMap { side in
            (figures.isEmpty ? [nil] : figures.map { Optional($0) }).map { figure in
                let deadline = figure.map { target in
                    let words = targets.words(of: target, among: figures, in: clause.tokens)
                    return deadlines.deadline(of: clause, in: words, of: body, towards: target)
                }
                let measured = figure.map { target in
                    let isBesideGoods = target.kind == .money && figures.first?.kind == .count
                    guard isBesideGoods else { return measure(target, clause.tokens, of: side.pledger, in: body) }
                    let words = targets.words(of: target, among: figures, in: clause.tokens)
                    return measure(target, words, of: side.pledger, in: words)
                }
                let due = deadline ?? common
                let pledge = Pledge(
                    pledger: side.pledger, announcedBy: side.announcer,
                    metric: measured?.metric ?? metric(of: clause, sentence, body),
                    target: measured.map { SharedCurrencies.quantity($0.quantity, of: side.pledger) },
                    deadline: due, commitment: clause.commitment,
                    previousTarget: figure.flatMap { previous.target(before: $0, in: clause.tokens) },
                    previousDeadline: previous.deadline(before: due, in: clause.tokens))
                return report(pledge, clause, figure, sentence, body, occasion)
            }
        }
    }

    /// Of a request that is turned down what was requested: the sentence before says it.
    private func metric(of clause: PledgeClause, _ sentence: Int, _ body: Range<Int>) -> Metric {
        let own = metrics.metric(clause: clause.context ?? clause.tokens, sentence: body)
        guard own == .other, clause.modality == .negated, sentence > 0, table.lower(clause.verb.lowerBound + 1) == "the"
        else { return own }
        let before = scene.body(of: sentence - 1)
        let isGood = before.contains { table.is($0, .equipment) || table.is($0, .arms) }
        return isGood ? .equipment : metrics.metric(clause: before, sentence: before)
    }

    /// A figure of another sentence (`that goal`) is what it was there; what a country at war spends on itself is no aid.
    private func measure(
        _ figure: FigureMention, _ clause: Range<Int>, of pledger: SubjectID, in body: Range<Int>
    ) -> (quantity: Quantity, metric: Metric) {
        let start = figure.tokens.lowerBound
        var measured: (quantity: Quantity, metric: Metric)
        if body.contains(start) {
            measured = metrics.measure(figure, clause: clause, sentence: body)
        } else {
            let origin = scene.body(of: scene.segments.sentence(at: start))
            measured = metrics.measure(figure, clause: origin, sentence: origin)
        }
        if measured.metric == .militaryAid, Topic.atWar.contains(pledger) { measured.metric = .defenceSpendingAmount }
        return measured
    }

    /// `A, B and C had promised to reach N`: one target of them all, unless it is of each.
    private func isShared(_ clause: PledgeClause, _ figures: [FigureMention]) -> Bool {
        clause.parties.count > 2 && clause.isWhole && !figures.isEmpty
            && !clause.tokens.contains { ["each", "all", "apiece"].contains(table[$0].lower) }
    }

    /// `did not want to listen`: without a thing that could be promised it refuses nothing.
    private func isNoWish(_ clause: PledgeClause, _ figures: [FigureMention]) -> Bool {
        clause.commitment == .aimed && clause.modality == .negated && figures.isEmpty
            && metrics.metric(clause: clause.tokens, sentence: clause.tokens) == .other
    }

    private func report(
        _ pledge: Pledge, _ clause: PledgeClause, _ figure: FigureMention?, _ sentence: Int, _ body: Range<Int>,
        _ occasion: Occasion
    ) -> Report {
        let occurred =
            said[sentence].map {
                clock.recalledPledge(in: body, at: clause.verb.lowerBound, told: $0.occurred) ?? $0.occurred
            }
            ?? clock.pledge(
                in: body, at: clause.verb.lowerBound,
                isStanding: clause.isPerfect || clause.commitment == .aimed || clause.commitment == .met, occasion)
        var slots = ["commitment": table.span(clause.verb)]
        if let party = clause.parties.first { slots["pledger"] = table.span(scene.index[party].tokens) }
        if let figure { slots["target"] = table.span(figure.tokens) }
        return Report(
            article: scene.article, extractor: scene.version, occurred: occurred,
            modality: conditions.isDenied(clause, in: body) ? .negated : clause.modality,
            evidence: scene.evidence(body), slots: slots, content: .pledge(pledge))
    }
}
