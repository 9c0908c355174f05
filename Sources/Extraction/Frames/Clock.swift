import Chronicle

/// Decides when what a sentence tells happened.
struct Clock {
    let scene: Scene
    private let deadlines: Deadlines
    private let tense: StatementTense
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        deadlines = Deadlines(scene: scene)
        tense = StatementTense(scene: scene)
    }

    /// A statement's own date stands beside its verb; else it belongs to the occasion that the text is telling of.
    func statement(
        _ attribution: Attribution, speaker: SubjectID, in tokens: Range<Int>, _ occasion: inout Occasion
    ) -> EventDate {
        if let first = attribution.sentences.first { occasion.advance(to: first, scene) }
        let isFlashback = tense.isFlashback(attribution)
        if let own = own(attribution, in: tokens) {
            if isFlashback {
                occasion.rememberFlashback(own.date, of: speaker)
            } else if Occasion.isDay(own, scene) {
                occasion.remember(own.date, of: speaker)
            }
            return own.date
        }
        if let then = then(in: tokens) { return then }
        if isFlashback { return flashback(speaker, in: tokens, occasion) }
        if tense.isBackground(attribution, in: tokens) { return scene.backgroundDate }
        if attribution.modality == .expected { return occasion.ahead ?? scene.newsDate }
        return occasion.date(for: speaker) ?? scene.newsDate
    }

    /// "Had said before the talks": up to the talks' day. "Had added": with what the same speaker had said.
    private func flashback(_ speaker: SubjectID, in tokens: Range<Int>, _ occasion: Occasion) -> EventDate {
        if let told = occasion.flashback, told.speaker == speaker { return told.date }
        guard tokens.contains(where: { ["before", "ahead"].contains(table[$0].lower) }),
            let last = occasion.date(for: nil)?.latest
        else { return scene.backgroundDate }
        return .onOrBefore(last)
    }

    /// `Qatar pledged a third at the time`: the older time of which the sentences before told.
    private func then(in tokens: Range<Int>) -> EventDate? {
        guard let published = scene.published, tokens.contains(where: isThen) else { return nil }
        let sentence = scene.segments.sentence(at: tokens.lowerBound)
        let first = scene.body(of: max(0, sentence - 3)).lowerBound
        return scene.times.starting(in: first..<tokens.lowerBound).last { time in
            isOccurrence(time) && time.date.latest.map { published.number - $0.number > 14 } == true
        }?.date
    }

    private func isThen(_ index: Int) -> Bool {
        guard scene.segments.quotation(at: index) == nil else { return false }
        switch table[index].lower {
        case "time":
            return table.lower(index - 1) == "the" && table.lower(index - 2) == "at"
                && !["of", "when", "as"].contains(table.lower(index + 1))
                && (table.lower(index + 1) != "that" || table.cues.speechVerbs.contains(table.lower(index - 3)))
        case "then": return table.lower(index - 1) == "back"
        default: return false
        }
    }

    private func own(_ attribution: Attribution, in tokens: Range<Int>) -> TimeMention? {
        guard !attribution.cue.isEmpty, let party = attribution.parties.first else { return nil }
        let source = scene.index[party].tokens
        // "On 26 October, a day after the vote, he wrote that": what is said comes behind, whatever stands before.
        let isBefore = attribution.placement == .behind && table.lower(attribution.cue.upperBound) == "that"
        let placement = isBefore ? .before : attribution.placement
        let near = scene.times.starting(in: tokens).filter { time in
            guard scene.segments.quotation(at: time.tokens.lowerBound) == nil, isOccurrence(time),
                attribution.modality == .expected || !isStillToCome(time)
            else { return false }
            let (start, cue) = (time.tokens.lowerBound, attribution.cue)
            switch placement {
            case .behind, .inverted:
                let named = max(source.upperBound, cue.upperBound)
                return start >= min(source.lowerBound, cue.lowerBound) && (start <= named || isPlain(named..<start))
            case .accordingTo: return start >= source.upperBound && start - source.upperBound <= 2
            case .before, .relative, .floating:
                if start < cue.lowerBound {
                    return start - tokens.lowerBound <= 6 || start >= source.upperBound || opensClause(time, source)
                }
                return start - cue.upperBound <= 3
                    || (isAtEnd(time, tokens) || start - cue.upperBound <= 8) && isPlain(cue.upperBound..<start)
            }
        }
        return near.min { distance($0, attribution) < distance($1, attribution) }
    }

    /// "At a meeting in Tokyo on 12 January, the minister said": the last words before the source.
    private func opensClause(_ time: TimeMention, _ source: Range<Int>) -> Bool {
        time.tokens.upperBound + 1 == source.lowerBound && table.lower(time.tokens.upperBound) == ","
            && table.lower(time.tokens.lowerBound - 1) == "on"
    }

    /// "Early this month" is not, though the month goes on.
    private func isStillToCome(_ time: TimeMention) -> Bool {
        guard let published = scene.published, let first = time.date.earliest else { return false }
        return first > published || time.kind == .at && time.date.precision == .year && deadlines.isAhead(time)
    }

    /// Without a verb of its own: what follows "announced" is a thing and no clause, so a date at the end is the verb's.
    private func isPlain(_ content: Range<Int>) -> Bool {
        !content.contains {
            Clock.clauseWords.contains(table[$0].lower)
                && !(table[$0].lower == "to" && scene.figures.starting(in: $0 - 3..<$0 + 4).count > 0)
        }
    }

    private static let clauseWords: WordSet = [
        "that", "will", "would", "is", "are", "was", "were", "has", "have", "had", "which", "who", "could", "must",
        "opened", "fell", "rose", "to", "while", "when", "after", "before", "as", "whose", "because",
    ]

    /// When a pledge was made that no statement tells.
    func pledge(in body: Range<Int>, at verb: Int, isStanding: Bool, _ occasion: Occasion) -> EventDate {
        let times = scene.times.starting(in: body).filter {
            isOccurrence($0) && !deadlines.isAhead($0) && !isComparison($0)
        }
        if let nearest = nearest(times, to: verb) { return nearest.date }
        if let then = then(in: body) { return then }
        return isStanding && !scene.isLead(body) ? scene.backgroundDate : occasion.date(for: nil) ?? scene.newsDate
    }

    /// `twice as much as in 2014`, `more than last year`
    private func isComparison(_ time: TimeMention) -> Bool {
        let start = time.tokens.lowerBound
        let before = ["in", "on", "for", "at"].contains(table.lower(start - 1)) ? start - 2 : start - 1
        return ["than", "as"].contains(table.lower(before)) || table.lower(before - 1) == "compared"
    }

    /// When a promise was made that somebody now recalls: `Last week the allies agreed to, she said on Monday`.
    ///
    /// - Parameter told: the day on which it is recalled.
    func recalledPledge(in body: Range<Int>, at verb: Int, told: EventDate) -> EventDate? {
        guard table[verb].lower.hasSuffix("ed"), let day = told.earliest else { return nil }
        let times = scene.times.starting(in: body).filter { time in
            isOccurrence(time) && time.date.latest.map { $0 < day } == true
        }
        return nearest(times, to: verb)?.date
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
