import Chronicle

/// What a speaker does by saying something: the verb's own act, else what the words plainly are.
struct ActRules {
    let scene: Scene
    private let denials: Denials
    private let demands: Demands
    private let announcements: Announcements
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        denials = Denials(scene: scene)
        demands = Demands(scene: scene)
        announcements = Announcements(scene: scene)
    }

    func act(_ attribution: Attribution, speaker: SubjectID, in tokens: Range<Int>) -> SpeechAct {
        if let act = attribution.verb?.act { return isQuestion(attribution) ? .say : act }
        if let act = voiced(attribution) ?? participle(behind: attribution, in: tokens) { return act }
        let content = tokens.filter { !attribution.cue.contains($0) }
        let side = SpeakerSide(of: speaker, in: scene)
        if denials.isDenial(attribution, speaker: speaker, in: tokens) { return .deny }
        if let act = performed(content, attribution, by: side) { return act }
        if demands.isDemand(content, by: side) { return .demand }
        if content.contains(where: { Praise.stands(at: $0, in: table) }) { return .praise }
        if content.contains(where: { table.is($0, .scorning) }) { return .criticise }
        return attribution.modality != .negated && announcements.isAnnouncement(content, by: side) ? .announce : .say
    }

    /// `asked the premier what he would do`: a question and no demand.
    private func isQuestion(_ attribution: Attribution) -> Bool {
        guard attribution.verb?.act == .demand, attribution.verb?.inflection.base == "ask" else { return false }
        for place in attribution.cue.upperBound..<attribution.cue.upperBound + 10 {
            if ActRules.questions.contains(table.lower(place)) { return true }
            if table.lower(place) == "to" || table.lower(place) == "for" { return false }
        }
        return false
    }

    /// `issued a warning`: what is voiced decides.
    private func voiced(_ attribution: Attribution) -> SpeechAct? {
        guard let verb = attribution.verb, let noun = table.voiced(behind: attribution.cue.upperBound),
            ActRules.voicing.contains(Word(verb.inflection.base))
        else { return nil }
        return ActRules.acts[table[noun].lower]
    }

    /// `told reporters that …, warning that`: after a neutral verb the first specific one decides.
    private func participle(behind attribution: Attribution, in tokens: Range<Int>) -> SpeechAct? {
        guard !attribution.cue.isEmpty else { return nil }
        for index in attribution.cue.upperBound..<max(attribution.cue.upperBound, tokens.upperBound)
        where scene.segments.quotation(at: index) == nil && table.lower(index - 1) == "," {
            for (verb, tense) in table.cues.speechVerbs[table[index].lower] ?? [] where tense == .gerund {
                if let act = verb.act, table.cue(at: index, of: verb) != nil { return act }
            }
        }
        return nil
    }

    /// "We condemn the attack", "Finland rejects violence, he stressed": what is said does what its verb says.
    private func performed(_ content: [Int], _ attribution: Attribution, by side: SpeakerSide) -> SpeechAct? {
        for index in content where table[index].shape == .lower {
            guard let senses = table.cues.speechVerbs[table[index].lower],
                !attribution.cue.isEmpty || scene.segments.quotation(at: index) != nil
            else { continue }
            for (verb, tense) in senses where tense == .base || tense == .third {
                guard let act = verb.act, act != .announce, table.cue(at: index, of: verb) != nil else { continue }
                let subject = table.is(index - 1, .adverb) ? index - 1 : index
                if side.ends(before: subject), isOutsideCue(subject, attribution) { return act }
            }
        }
        return nil
    }

    /// Not the sentence's own verb.
    private func isOutsideCue(_ subject: Int, _ attribution: Attribution) -> Bool {
        attribution.cue.isEmpty || abs(subject - attribution.cue.lowerBound) > 2
    }

    private static let questions: WordSet = ["what", "whether", "if", "why", "how", "who", "when", "where"]
    private static let voicing: WordSet = [
        "convey", "extend", "express", "give", "issue", "level", "make", "offer", "pay", "raise", "renew", "repeat",
        "send", "voice",
    ]
    private static let acts: WordTable<SpeechAct> = [
        "call": .demand, "calls": .demand, "appeal": .demand, "appeals": .demand, "plea": .demand, "pleas": .demand,
        "demand": .demand, "demands": .demand, "request": .demand, "ultimatum": .demand, "warning": .warn,
        "warnings": .warn, "threat": .warn, "threats": .warn, "appreciation": .praise, "gratitude": .praise,
        "praise": .praise, "thanks": .praise, "tribute": .praise, "credit": .praise, "satisfaction": .praise,
        "anger": .criticise, "condemnation": .criticise, "criticism": .criticise, "disappointment": .criticise,
        "displeasure": .criticise, "dissatisfaction": .criticise, "frustration": .criticise,
        "indignation": .criticise, "outrage": .criticise, "objection": .criticise, "objections": .criticise,
        "protest": .criticise, "rebuke": .criticise, "denial": .deny,
    ]
}
