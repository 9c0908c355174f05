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
    private var nextSentence = 0

    init(scene: Scene) {
        main = scene.segments.sentences.indices.prefix(4).lazy.compactMap { Occasion.day(in: $0, scene) }.first
    }

    /// Reads on up to a sentence, remembering the days that the sentences before it give.
    mutating func advance(to sentence: Int, _ scene: Scene) {
        while nextSentence < sentence {
            enter(nextSentence, scene)
            if let day = Occasion.day(in: nextSentence, scene) { inParagraph = day }
            nextSentence += 1
        }
        if scene.segments.sentences.indices.contains(sentence) { enter(sentence, scene) }
    }

    private mutating func enter(_ sentence: Int, _ scene: Scene) {
        guard scene.segments.sentences[sentence].paragraph != paragraph else { return }
        paragraph = scene.segments.sentences[sentence].paragraph
        inParagraph = nil
    }

    mutating func remember(_ date: EventDate, of speaker: SubjectID) { bySpeaker[speaker] = date }

    func date(for speaker: SubjectID?) -> EventDate? {
        inParagraph ?? speaker.flatMap { bySpeaker[$0] } ?? main
    }

    /// The last past day (or week) that a sentence tells as its own; none where it looks further back ("had met").
    private static func day(in sentence: Int, _ scene: Scene) -> EventDate? {
        let body = scene.body(of: sentence)
        guard !body.contains(where: { ["had", "since"].contains(scene.table[$0].lower) }) else { return nil }
        return scene.times.starting(in: body).last { time in
            scene.segments.quotation(at: time.tokens.lowerBound) == nil && isDay(time, scene)
        }?.date
    }

    static func isDay(_ time: TimeMention, _ scene: Scene) -> Bool {
        guard time.kind == .at || time.kind == .range, let first = time.date.earliest, let last = time.date.latest,
            !time.date.isQualified
        else { return false }
        return last.number - first.number < 3 && (scene.published.map { last <= $0 } ?? true)
    }
}
