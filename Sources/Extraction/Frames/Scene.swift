import Chronicle

/// Everything that the frames read: the text's stages so far, with parties resolved.
///
/// An immutable class, since every finder of a construction holds it and is itself a part of others: as a value it
/// would be copied for nearly every word.
final class Scene: Sendable {
    let lexicon: Lexicon
    let segments: SegmentedText
    let mentions: TokenIndexed<Mention>
    let index: PartyIndex
    let figures: TokenIndexed<FigureMention>
    let times: TokenIndexed<TimeMention>
    let quotations: TokenIndexed<Quotation>
    /// Indices of parties.
    let parties: TokenIndexed<Int>
    let attributions: [Attribution]
    let sourcings: [Sourcing]
    /// Who each party is, by its index; nil where that stays open.
    let resolved: [SubjectID?]
    /// The country or group that a person of the article acts for.
    let principals: [SubjectID: SubjectID]
    /// The country that the article names most.
    let mainCountry: SubjectID?
    /// Countries and unions that the article names more than once, the one named most first.
    let weightiest: [SubjectID]
    let topic: Topic
    let published: CalendarDay?
    let recordedOn: CalendarDay
    let article: ArticleID
    let version: String

    init(
        lexicon: Lexicon, segments: SegmentedText, mentions: TokenIndexed<Mention>, index: PartyIndex,
        figures: TokenIndexed<FigureMention>, times: TokenIndexed<TimeMention>, quotations: TokenIndexed<Quotation>,
        parties: TokenIndexed<Int>, attributions: [Attribution], sourcings: [Sourcing], resolved: [SubjectID?],
        principals: [SubjectID: SubjectID], mainCountry: SubjectID?, topic: Topic, published: CalendarDay?,
        recordedOn: CalendarDay, article: ArticleID, version: String
    ) {
        self.lexicon = lexicon
        self.segments = segments
        self.mentions = mentions
        self.index = index
        self.figures = figures
        self.times = times
        self.quotations = quotations
        self.parties = parties
        self.attributions = attributions
        self.sourcings = sourcings
        self.resolved = resolved
        self.principals = principals
        self.mainCountry = mainCountry
        weightiest = Sides.weightiest(mentions)
        self.topic = topic
        self.published = published
        self.recordedOn = recordedOn
        self.article = article
        self.version = version
    }

    var table: TokenTable { segments.table }

    func body(of sentence: Int) -> Range<Int> { segments.body(of: sentence) }
    func body(of sentences: Range<Int>) -> Range<Int> { segments.body(of: sentences) }

    /// A report that opens with "has pledged" tells its news.
    func isLead(_ body: Range<Int>) -> Bool {
        segments.sentences.first.map { body.lowerBound < $0.tokens.upperBound } ?? false
    }

    /// The index of the paragraph in which a sentence's words stand.
    func paragraph(of body: Range<Int>) -> Int {
        let sentence = segments.sentence(at: body.lowerBound)
        return segments.sentences.indices.contains(sentence) ? segments.sentences[sentence].paragraph : -1
    }

    func evidence(_ tokens: Range<Int>) -> Evidence {
        Evidence(words: table.words(tokens), at: table.span(tokens))
    }

    /// The direct quotations inside, without their marks and without the comma before an attribution.
    func quotes(in tokens: Range<Int>) -> [Span] {
        quotations.starting(in: tokens).compactMap { quotation in
            guard quotation.inner.upperBound <= tokens.upperBound else { return nil }
            var inner = quotation.inner
            if let last = inner.last, table[last].lower == ",", inner.count > 1 { inner = inner.dropLast() }
            return inner.isEmpty ? nil : table.span(inner)
        }
    }

    /// The country or group behind a subject: a person's, else the subject itself.
    func principal(of id: SubjectID) -> SubjectID { principals[id] ?? id }

    /// On the day of publication; without one, at some time up to the day of recording.
    var newsDate: EventDate { published.map { EventDate($0) } ?? .onOrBefore(recordedOn) }
    var backgroundDate: EventDate { .onOrBefore(published ?? recordedOn) }
}
