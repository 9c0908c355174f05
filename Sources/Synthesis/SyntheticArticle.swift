import Chronicle
import EventLog

/// One article and what it reports, each report a sentence of its text.
struct SyntheticArticle {
    let number: Int
    let article: Article
    let id: ArticleID
    let reports: [Report]

    init(number: Int, seed: UInt64, cast: Cast) {
        var randomness = Randomness(seed: seed, purpose: .article, number: number)
        let published = SyntheticArticle.firstDay.adding(days: randomness.index(below: SyntheticArticle.days))
        var prose = Prose()
        let drafts = (0..<randomness.number(in: 2...8)).map { _ in
            Draft(&prose, published: published, cast: cast, &randomness)
        }
        let article = Article(
            title: "Report \(number) of the wire", publisher: Words.publisher, published: EventDate(published),
            language: "en", text: prose.text)
        let id = article.id
        self.number = number
        self.article = article
        self.id = id
        reports = drafts.map { $0.report(in: id) }
    }

    /// Ids of events come from the article and the place in it: a report's sentence may well be in it twice.
    func eventID(ofReport index: Int) -> EventID { EventID(derivedFrom: ["synthetic", "\(id)", "\(index)"]) }

    var recording: Append {
        let opening = NewEvent(
            id: EventID(derivedFrom: ["recorded", "\(id)"]), .articleRecorded(ArticleRecorded(article)))
        let found = reports.enumerated().map { NewEvent(id: eventID(ofReport: $0), .reported($1)) }
        return Append(
            [opening] + found, to: .article(id), expecting: .any,
            text: ArticleText(title: article.title, body: article.text))
    }

    static let extractor = "synthetic"
    /// 1 January 1995.
    private static let firstDay = CalendarDay(number: 9131)
    /// Thirty years. Articles come in no order of days, as when archives are read in.
    private static let days = 10_957
}
