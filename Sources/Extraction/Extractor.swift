package import Chronicle

/// Turns articles into reports: the same article, lexicon and version give the same reports everywhere.
package struct Extractor: Sendable {
    private let lexicon: Lexicon
    private let trie: NameTrie
    private let titles: OfficeTitles

    /// The rules' semantic version with the lexicon's release as build metadata, `1.0.0+4f3a2b1c`.
    package let version: String

    package init(lexicon: Lexicon) {
        self.lexicon = lexicon
        trie = NameTrie(lexicon)
        titles = OfficeTitles(lexicon)
        version = "\(Extractor.rules)+\(lexicon.release)"
    }

    /// Raised with every change of the rules that changes a report.
    private static let rules = "1.3.0"

    /// - Parameter recordedOn: the day of recording, which bounds the events of an article without a date.
    package func extract(_ article: Article, recordedOn: CalendarDay) -> ExtractedArticle {
        let segments = SegmentedText(article.text, cues: lexicon.cues)
        let mentions = MentionFinder.find(segments, trie: trie, lexicon: lexicon)
        let index = PartyIndex(PartyFinder.find(segments, mentions))
        let figures = FigureRecogniser.recognise(segments)
        let published = article.published?.earliest
        let dates = DateRecogniser.recognise(segments, published: article.published)
        let attributions = AttributionFinder.find(segments, index)
        var discourse = Discourse(lexicon: lexicon, titles: titles, day: published ?? recordedOn, mentions: mentions)
        let resolution = Resolution.read(segments, index, attributions, &discourse)
        let scene = Scene(
            lexicon: lexicon, segments: segments, mentions: TokenIndexed(mentions) { $0.tokens.lowerBound },
            index: index,
            figures: TokenIndexed(figures) { $0.tokens.lowerBound },
            times: TokenIndexed(dates.compactMap(TimeMention.init)) { $0.tokens.lowerBound },
            quotations: TokenIndexed(segments.quotations) { $0.tokens.lowerBound },
            parties: TokenIndexed(Array(index.parties.indices)) { index[$0].tokens.lowerBound },
            attributions: attributions, sourcings: SourcingFinder.find(segments, index, attributions),
            resolved: resolution.resolved, principals: resolution.principals,
            mainCountry: resolution.mainCountry, topic: Topic(segments.table, countries: resolution.weight),
            published: published, recordedOn: recordedOn, article: article.id, version: version)
        let statements = StatementFrame(scene: scene).statements()
        let pledges = PledgeFrame(scene: scene, statements: statements).pledges()
        let meetings = MeetingFrame(scene: scene).meetings()
        let reports = Extractor.inTextOrder(
            ActRefinement.refine(statements, by: pledges, in: scene) + pledges + meetings)
        let slots = SlotFinder(scene: scene)
        return ExtractedArticle(
            article: article, scene: scene, mentions: mentions, dates: dates, reports: reports.map(slots.filled))
    }

    /// What starts at the same place stays in the order given.
    private static func inTextOrder(_ reports: [Report]) -> [Report] {
        reports.enumerated().sorted { left, right in
            (left.element.evidence.span.start, left.offset) < (right.element.evidence.span.start, right.offset)
        }.map(\.element)
    }
}
