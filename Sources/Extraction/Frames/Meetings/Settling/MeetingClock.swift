import Chronicle

/// Decides when a meeting took place or is to.
struct MeetingClock {
    private let scene: Scene
    private let clauses: Clauses
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        clauses = Clauses(scene: scene)
    }

    struct Settled {
        let date: EventDate
        let modality: Modality
        /// Whether the sentence gives the day itself.
        let isOwn: Bool
    }

    /// A meeting told of a day to come is expected even where its verb does not say so.
    func settle(_ gathering: Gathering, in body: Range<Int>, _ occasion: Occasion) -> Settled {
        let modality = gathering.modality
        if let time = nearest(to: gathering.token, body) {
            let isAhead = isAhead(time)
            return Settled(
                date: lasting(time, body) ?? time.date, modality: isAhead && modality == .actual ? .expected : modality,
                isOwn: true)
        }
        if modality == .expected {
            return Settled(date: .onOrAfter(scene.published ?? scene.recordedOn), modality: modality, isOwn: false)
        }
        if gathering.isBackground { return Settled(date: scene.backgroundDate, modality: modality, isOwn: false) }
        return Settled(date: occasion.date(for: nil) ?? scene.newsDate, modality: modality, isOwn: false)
    }

    /// `began on A and lasts until B`
    private func lasting(_ time: TimeMention, _ body: Range<Int>) -> EventDate? {
        let start = time.tokens.lowerBound
        let before = max(body.lowerBound, start - 12)..<start
        guard
            before.contains(where: {
                ["began", "begins", "opened", "opens", "started", "starts"].contains(table[$0].lower)
            }),
            let end = scene.times.starting(
                in: time.tokens.upperBound..<min(body.upperBound, time.tokens.upperBound + 12)
            )
            .first(where: { $0.kind == .until })
        else { return nil }
        return EventDate(from: time.date.startPoint, to: end.date.endPoint)
    }

    /// Behind the day of publication, or reaching beyond it as `later this month` does.
    private func isAhead(_ time: TimeMention) -> Bool {
        guard let published = scene.published, let first = time.date.earliest else { return false }
        if first > published { return true }
        guard let last = time.date.latest, last > published else { return false }
        return (max(0, time.tokens.lowerBound - 1)..<time.tokens.upperBound).contains {
            ["later", "next", "coming"].contains(table[$0].lower)
        }
    }

    /// The day of the same clause comes first; one that belongs to a verb of saying is none of the meeting's.
    private func nearest(to token: Int, _ body: Range<Int>) -> TimeMention? {
        var best: (cost: Int, time: TimeMention)?
        let window = max(body.lowerBound, token - MeetingClock.reach)..<min(body.upperBound, token + MeetingClock.reach)
        for time in scene.times.starting(in: window) where isOccurrence(time) {
            let start = time.tokens.lowerBound
            guard scene.segments.quotation(at: start) == nil, !isOfSaying(time, token) else { continue }
            let boundaries = clauses.boundaries(between: start, and: token)
            guard boundaries < 3, !isSince(start, token) else { continue }
            let cost = abs(start - token) + 12 * boundaries + (start < token ? 1 : 0)
            if best.map({ cost < $0.cost }) ?? true { best = (cost, time) }
        }
        return best?.time
    }

    /// `said on Monday that he had met`, `announced last week that a meeting is being prepared`.
    private func isOfSaying(_ time: TimeMention, _ token: Int) -> Bool {
        let (first, last) =
            time.tokens.lowerBound < token ? (time.tokens.upperBound, token) : (token + 1, time.tokens.lowerBound)
        guard first < last else { return false }
        let between = first..<last
        if time.tokens.lowerBound < token {
            if between.contains(where: { table[$0].lower == "that" && clauses.isBoundary($0) }) { return true }
            let before = table.lower(time.tokens.lowerBound - 1)
            let verb = before == "on" ? table.lower(time.tokens.lowerBound - 2) : before
            return table.cues.speechVerbs.contains(verb)
        }
        return between.contains { index in
            table.cues.speechVerbs.contains(table[index].lower) && scene.index.ending(at: index) != nil
        }
    }

    /// `the first visit since he took office in 2021`
    private func isSince(_ time: Int, _ token: Int) -> Bool {
        token < time && (token..<time).contains { ["since", "until"].contains(table[$0].lower) }
    }

    private func isOccurrence(_ time: TimeMention) -> Bool {
        switch time.kind {
        case .at, .during, .range: true
        case .by, .from, .since, .until, .within: false
        }
    }

    /// In tokens.
    private static let reach = 60
}
