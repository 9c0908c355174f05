import Chronicle

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
        if let first = attribution.sentences.first { occasion.advance(to: first, scene) }
        if let own = own(attribution, in: tokens) {
            if Occasion.isDay(own, scene) { occasion.remember(own.date, of: speaker) }
            return own.date
        }
        if attribution.modality == .negated || attribution.isPerfect || isPresent(attribution) {
            return scene.backgroundDate
        }
        if attribution.modality == .expected { return scene.newsDate }
        return occasion.date(for: speaker) ?? scene.newsDate
    }

    /// `claims`, `says`: a standing position, whenever it was taken.
    private func isPresent(_ attribution: Attribution) -> Bool {
        guard let verb = attribution.verb, !attribution.cue.isEmpty else { return false }
        let inflection = verb.inflection
        return table.lower(attribution.cue.lowerBound) == inflection.third && inflection.third != inflection.past
            && attribution.placement == .before
    }

    private func own(_ attribution: Attribution, in tokens: Range<Int>) -> TimeMention? {
        guard !attribution.cue.isEmpty, let party = attribution.parties.first else { return nil }
        let source = scene.index[party].tokens
        let near = scene.times.starting(in: tokens).filter { time in
            guard scene.segments.quotation(at: time.tokens.lowerBound) == nil, isOccurrence(time),
                attribution.modality == .expected || !deadlines.isAhead(time)
            else { return false }
            let (start, cue) = (time.tokens.lowerBound, attribution.cue)
            switch attribution.placement {
            case .behind, .inverted: return start >= min(source.lowerBound, cue.lowerBound)
            case .accordingTo: return start >= source.upperBound && start - source.upperBound <= 2
            case .before, .relative, .floating:
                if start < cue.lowerBound { return start - tokens.lowerBound <= 6 || start >= source.upperBound }
                return start - cue.upperBound <= 3 || isAtEnd(time, tokens) && isPlain(cue.upperBound..<start)
            }
        }
        return near.min { distance($0, attribution) < distance($1, attribution) }
    }

    /// Without a verb of its own: what follows "announced" is a thing and no clause, so a date at the end is the verb's.
    private func isPlain(_ content: Range<Int>) -> Bool {
        !content.contains { Clock.clauseWords.contains(table[$0].lower) }
    }

    private static let clauseWords: Set<String> = [
        "that", "will", "would", "is", "are", "was", "were", "has", "have", "had", "which", "who", "could", "must",
        "opened", "fell", "rose",
    ]

    /// When a pledge was made that no statement tells.
    func pledge(in body: Range<Int>, at verb: Int, isStanding: Bool, _ occasion: Occasion) -> EventDate {
        let times = scene.times.starting(in: body).filter { isOccurrence($0) && !deadlines.isAhead($0) }
        if let nearest = nearest(times, to: verb) { return nearest.date }
        return isStanding ? scene.backgroundDate : occasion.date(for: nil) ?? scene.newsDate
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
