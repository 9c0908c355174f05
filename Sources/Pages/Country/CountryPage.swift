import Chronicle
import Postgres
import Queries
import Service

/// `/countries/{code}`: what a country promised, what it did, and everything else that is on record of it.
struct CountryPage: Page {
    static let template = TemplateFile.country

    let title: String
    let code: String
    let groups: [Link]
    let spending: Spending?
    let ledgers: [LedgerTable]
    let hasLedger: Bool
    let filters: Filters
    let timeline: Timeline
    /// The same for programs.
    let data: [Link]

    /// What the chart and the table beside it show.
    struct Spending: Sendable {
        let charts: [Chart]
        let figures: [YearFigures]
        /// Where the figures are from.
        let reference: String?
        let hasDemands: Bool
    }

    init(
        _ subject: SubjectID, history: PledgeHistory, record: SpendingRecord, groups: [SubjectID], filters: Filters,
        timeline: Timeline, names: SubjectNames
    ) {
        title = names[subject]
        code = subject.rawValue
        self.groups = groups.map(names.link)
        spending = record.isEmpty ? nil : Spending(record, names: names)
        ledgers = LedgerTable.tables(of: history, names: names)
        hasLedger = !ledgers.isEmpty
        self.filters = filters
        self.timeline = timeline
        data = [
            Link(name: "Timeline as JSON", href: "/v1/countries/\(subject)/timeline"),
            Link(name: "Pledges as JSON", href: "/v1/countries/\(subject)/pledges"),
        ]
    }
}

extension CountryPage.Spending {
    init(_ record: SpendingRecord, names: SubjectNames) {
        charts = Chart.charts(record, names: names)
        figures = YearFigures.years(record, names: names)
        reference = record.spent.first?.source
        hasDemands = !record.demanded.isEmpty
    }
}
