import Chronicle

/// On which day the text is, for what it tells without a day of its own.
///
/// A day given earlier in the same paragraph comes first, then the one on which the same speaker last spoke, then the
/// occasion that the article reports: the first day that its opening sentences give.
struct Occasion {
    private let main: EventDate?
    private var bySpeaker: [SubjectID: EventDate] = [:]
    private var paragraph = -1
    private var inParagraph: EventDate?
    private var isOpening = false
    /// When somebody "had" spoken, for what they "had added".
    private(set) var flashback: (speaker: SubjectID, date: EventDate)?
    /// The last day still to come that the paragraph gives.
    private(set) var ahead: EventDate?
    private var nextSentence = 0

    init(scene: Scene) {
        main = scene.segments.sentences.indices.prefix(4).lazy.compactMap { Occasion.day(in: $0, scene) }.first
    }

    /// Reads on up to a sentence, remembering the days that the sentences before it give.
    mutating func advance(to sentence: Int, _ scene: Scene) {
        while nextSentence < sentence {
            enter(nextSentence, scene)
            // A paragraph that opens with a flashback stays in it.
            let opening = isOpening ? Occasion.flashback(in: nextSentence, scene) : nil
            if let day = Occasion.day(in: nextSentence, scene) ?? opening { inParagraph = day }
            isOpening = false
            if let day = Occasion.dayAhead(in: nextSentence, scene) { ahead = day }
            nextSentence += 1
        }
        if scene.segments.sentences.indices.contains(sentence) { enter(sentence, scene) }
    }

    private mutating func enter(_ sentence: Int, _ scene: Scene) {
        guard scene.segments.sentences[sentence].paragraph != paragraph else { return }
        paragraph = scene.segments.sentences[sentence].paragraph
        inParagraph = nil
        flashback = nil
        ahead = nil
        isOpening = true
    }

    /// Remembers when somebody spoke: what the paragraph tells next was on that day too.
    mutating func remember(_ date: EventDate, of speaker: SubjectID) {
        bySpeaker[speaker] = date
        inParagraph = date
    }

    mutating func rememberFlashback(_ date: EventDate, of speaker: SubjectID) { flashback = (speaker, date) }

    func date(for speaker: SubjectID?) -> EventDate? {
        inParagraph ?? speaker.flatMap { bySpeaker[$0] } ?? main
    }

    /// The last past day (or week) that a sentence tells as its own; none where it looks further back ("had met").
    private static func day(in sentence: Int, _ scene: Scene) -> EventDate? {
        past(in: sentence, scene).last { !$0.isFlashback }?.date
    }

    private static func flashback(in sentence: Int, _ scene: Scene) -> EventDate? {
        past(in: sentence, scene).last(where: \.isFlashback)?.date
    }

    private static func past(in sentence: Int, _ scene: Scene) -> [TimeMention] {
        let body = scene.body(of: sentence)
        if scene.times.starting(in: body).isEmpty { return [] }
        let end = body.first { scene.table[$0].lower == "since" } ?? body.upperBound
        return scene.times.starting(in: body.lowerBound..<end).filter { time in
            scene.segments.quotation(at: time.tokens.lowerBound) == nil && isDay(time, scene)
                && !isRelative(time, body, scene)
        }
    }

    /// "Starmer, who took office on 3 May": said of a name, and no news.
    private static func isRelative(_ time: TimeMention, _ body: Range<Int>, _ scene: Scene) -> Bool {
        let clause = body.lowerBound..<time.tokens.lowerBound
        return clause.suffix(12).reversed().prefix { scene.table[$0].lower != "," }.contains {
            ["who", "which", "whose"].contains(scene.table[$0].lower)
        }
    }

    private static func dayAhead(in sentence: Int, _ scene: Scene) -> EventDate? {
        guard let published = scene.published else { return nil }
        return scene.times.starting(in: scene.body(of: sentence)).last { time in
            [.at, .range].contains(time.kind) && isShort(time.date)
                && (time.date.earliest.map { $0 > published } ?? false)
        }?.date
    }

    static func isDay(_ time: TimeMention, _ scene: Scene) -> Bool {
        guard time.kind == .at || time.kind == .range, isShort(time.date), let last = time.date.latest else {
            return false
        }
        return scene.published.map { last <= $0 } ?? true
    }

    private static func isShort(_ date: EventDate) -> Bool {
        guard let first = date.earliest, let last = date.latest, !date.isQualified else { return false }
        return last.number - first.number < 3
    }
}
