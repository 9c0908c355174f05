/// A target that stands: the level to reach, when it is due, and what was reported of it so far.
struct Step {
    /// Where among the tellings the entry stands that gave it this form.
    let telling: Int
    let target: Quantity?
    var due: DueWindow?
    /// Whether somebody promised it, and not only aimed at it.
    var isFirm: Bool
    let since: EventDate
    /// When it was last said, and by which articles.
    private(set) var newest: EventDate
    private var articles: Set<ArticleID>
    var report: Report?

    /// What articles say became of it.
    enum Report { case met, metLate, missed }

    init(_ telling: Telling, at position: Int) {
        self.telling = position
        target = telling.target
        due = telling.due
        isFirm = telling.commitment == .pledged
        since = telling.saidOn
        newest = telling.saidOn
        articles = telling.articles
    }

    mutating func sayAgain(_ telling: Telling) {
        newest = telling.saidOn
        articles = telling.articles
    }

    /// Whether one article tells both of one day: such steps are one announcement, and none of them raises another.
    func isSaidTogether(with telling: Telling) -> Bool {
        newest == telling.saidOn && !articles.isDisjoint(with: telling.articles)
    }

    /// Whether its deadline lay in the past when something was said; not where either is unknown.
    func isPast(when saidOn: EventDate) -> Bool {
        guard let due, let earliest = saidOn.earliest else { return false }
        return due.last < earliest
    }
}
