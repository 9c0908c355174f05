import Chronicle

/// The day on which the last things were said, for what follows without a day of its own.
struct Occasion {
    var date: EventDate?
    var bySpeaker: [SubjectID: EventDate] = [:]
}

/// Decides when what a sentence tells happened.
struct Clock {
    let scene: Scene
    private let deadlines: Deadlines
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        deadlines = Deadlines(scene: scene)
    }

    /// A statement's own date stands beside its verb; else it belongs to the occasion that the text is telling of.
    func statement(
        _ attribution: Attribution, speaker: SubjectID, in tokens: Range<Int>, _ occasion: inout Occasion
    ) -> EventDate {
        if let own = own(attribution, in: tokens) {
            occasion.date = own
            occasion.bySpeaker[speaker] = own
            return own
        }
        if attribution.modality == .negated || attribution.isPerfect { return scene.backgroundDate }
        if attribution.modality == .expected { return scene.newsDate }
        return occasion.bySpeaker[speaker] ?? occasion.date ?? scene.newsDate
    }

    private func own(_ attribution: Attribution, in tokens: Range<Int>) -> EventDate? {
        guard !attribution.cue.isEmpty else { return nil }
        let near = scene.times.starting(in: tokens).filter { time in
            guard scene.segments.quotation(at: time.tokens.lowerBound) == nil, isOccurrence(time),
                attribution.modality == .expected || !deadlines.isAhead(time)
            else { return false }
            let (start, cue) = (time.tokens.lowerBound, attribution.cue)
            switch attribution.placement {
            case .behind, .inverted, .accordingTo: return start >= cue.lowerBound - 6
            case .before, .relative, .floating:
                return start < cue.lowerBound || start - cue.upperBound <= 3 || isAtEnd(time, tokens)
            }
        }
        return near.min { distance($0, attribution) < distance($1, attribution) }?.date
    }

    /// When a pledge was made that no statement tells.
    func pledge(in body: Range<Int>, at verb: Int, isPerfect: Bool) -> EventDate {
        let times = scene.times.starting(in: body).filter { isOccurrence($0) && !deadlines.isAhead($0) }
        if let nearest = nearest(times, to: verb) { return nearest.date }
        return isPerfect ? scene.backgroundDate : scene.newsDate
    }

    /// A meeting's day; one told of the future is expected even where its verb does not say so.
    func meeting(in body: Range<Int>, at token: Int, modality: Modality) -> (date: EventDate, modality: Modality) {
        if let nearest = nearest(scene.times.starting(in: body).filter(isOccurrence), to: token) {
            let isAhead = scene.published.flatMap { day in nearest.date.earliest.map { $0 > day } } ?? false
            return (nearest.date, isAhead && modality == .actual ? .expected : modality)
        }
        if modality == .expected { return (.onOrAfter(scene.published ?? scene.recordedOn), modality) }
        return (scene.newsDate, modality)
    }

    private func nearest(_ times: [TimeMention], to token: Int) -> TimeMention? {
        times.min { abs($0.tokens.lowerBound - token) < abs($1.tokens.lowerBound - token) }
    }

    private func isOccurrence(_ time: TimeMention) -> Bool {
        switch time.kind {
        case .at, .during, .range: true
        case .by, .from, .since, .until, .within: false
        }
    }

    private func isAtEnd(_ time: TimeMention, _ tokens: Range<Int>) -> Bool {
        tokens.upperBound - time.tokens.upperBound <= 2
    }

    private func distance(_ time: TimeMention, _ attribution: Attribution) -> Int {
        min(
            abs(time.tokens.lowerBound - attribution.cue.upperBound),
            abs(time.tokens.upperBound - attribution.cue.lowerBound))
    }
}
