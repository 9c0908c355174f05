/// A pledge as one article reports it: what a ledger is reckoned from.
package struct PledgeOnRecord: Hashable, Sendable {
    package let event: EventID
    package let article: ArticleID
    package let publisher: String?
    package let published: EventDate?
    package let saidOn: EventDate
    package let modality: Modality
    package let pledge: Pledge

    package init(
        event: EventID, article: ArticleID, publisher: String?, published: EventDate?, saidOn: EventDate,
        modality: Modality, pledge: Pledge
    ) {
        self.event = event
        self.article = article
        self.publisher = publisher
        self.published = published
        self.saidOn = saidOn
        self.modality = modality
        self.pledge = pledge
    }

    /// Nil where the report is of another kind.
    package init?(event: EventID, report: Report, publisher: String?, published: EventDate?) {
        guard case .pledge(let pledge) = report.content else { return nil }
        self.init(
            event: event, article: report.article, publisher: publisher, published: published, saidOn: report.occurred,
            modality: report.modality, pledge: pledge)
    }
}
