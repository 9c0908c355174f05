import Chronicle

/// Makes statements of attributions whose source is known.
struct StatementFrame {
    let scene: Scene
    private let acts: ActRules
    private let addressees: Addressees
    private let clock: Clock
    private let metrics: MetricRules

    init(scene: Scene) {
        self.scene = scene
        acts = ActRules(scene: scene)
        addressees = Addressees(scene: scene)
        clock = Clock(scene: scene)
        metrics = MetricRules(scene: scene)
    }

    /// The statements in text order, each with the attribution that gave it.
    func statements() -> [(attribution: Attribution, report: Report)] {
        var made: [(Attribution, Report)] = []
        var occasion = Occasion(scene: scene)
        for attribution in scene.attributions {
            for party in attribution.parties {
                guard let speaker = scene.resolved[party], !isCommitmentOnly(attribution) else { continue }
                made.append((attribution, report(attribution, speaker, &occasion)))
            }
        }
        return made
    }

    /// A sentence whose only verb of saying is the pledge itself is no statement.
    private func isCommitmentOnly(_ attribution: Attribution) -> Bool {
        guard let verb = attribution.verb else { return false }
        return scene.table.cues.classes(of: Word(verb.inflection.base)).contains(.commissive)
            && scene.quotes(in: scene.body(of: attribution.sentences)).isEmpty
    }

    private func report(_ attribution: Attribution, _ speaker: SubjectID, _ occasion: inout Occasion) -> Report {
        let tokens = scene.body(of: attribution.sentences)
        let act = acts.act(attribution, speaker: speaker, in: tokens)
        let occurred = clock.statement(attribution, speaker: speaker, in: tokens, &occasion)
        let statement = Statement(
            speaker: speaker, quotes: scene.quotes(in: tokens), act: act,
            addressees: addressees.find(attribution, act: act, speaker: speaker, in: tokens),
            figure: SharedCurrencies.figure(
                metrics.figure(in: tokens), of: scene.principal(of: speaker), or: scene.mainCountry))
        var slots: [String: Span] = [:]
        if !attribution.cue.isEmpty { slots["act"] = scene.table.span(attribution.cue) }
        if attribution.placement != .floating, let party = attribution.parties.first {
            slots["speaker"] = scene.table.span(scene.index[party].tokens)
        }
        return Report(
            article: scene.article, extractor: scene.version, occurred: occurred, modality: attribution.modality,
            evidence: scene.evidence(tokens), slots: slots, content: .statement(statement))
    }
}
