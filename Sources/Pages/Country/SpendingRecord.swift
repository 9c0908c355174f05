import Chronicle
import Foundation
import Queries
import Service

/// What a chart of spending shows: what was spent, pledged and demanded as a share of GDP, in per cent.
struct SpendingRecord: Sendable {
    var spent: [ActualFigure]
    var pledged: [Step]
    var demanded: [Demand]

    struct Step: Sendable {
        let said: EventDate
        let due: EventDate?
        let percent: Decimal
        /// The upper end, where a range was promised.
        let upTo: Decimal?
        let status: StatusLabel
        let isReaffirmed: Bool
    }

    struct Demand: Sendable {
        let said: EventDate
        let percent: Decimal
        let speaker: SubjectID
        /// Of whom it was demanded: the country itself, or a group that it belongs to.
        let addressee: SubjectID
    }

    /// As many as a chart has room for: of more, the newest.
    static let mostSteps = 24
    static let mostDemands = 12

    init(spent: [ActualFigure] = [], pledged: [Step] = [], demanded: [Demand] = []) {
        self.spent = spent
        self.pledged = pledged
        self.demanded = demanded
    }

    init(_ history: PledgeHistory, demands: [RecordedReport], of addressees: [SubjectID]) {
        spent = history.actuals.sorted { $0.year < $1.year }
        let entries = history.accounts.filter { $0.metric == .defenceSpendingShare }.flatMap(\.entries)
            .filter { $0.modality == .actual && [.pledged, .aimed].contains($0.commitment) }
        pledged = entries.compactMap { entry in
            guard let target = entry.target, target.unit == "percent-of-gdp" else { return nil }
            return Step(
                said: entry.saidOn, due: entry.deadline, percent: target.value, upTo: target.max,
                status: StatusLabel(entry.status), isReaffirmed: entry.status == .reaffirmed)
        }.suffix(SpendingRecord.mostSteps)
        demanded = demands.compactMap { recorded in
            guard case .statement(let statement) = recorded.report.content, statement.act == .demand,
                let figure = statement.figure, figure.unit == "percent-of-gdp",
                let addressee = addressees.first(where: statement.addressees.contains)
            else { return nil }
            return Demand(
                said: recorded.report.occurred, percent: figure.value, speaker: statement.speaker,
                addressee: addressee)
        }.suffix(SpendingRecord.mostDemands)
    }

    var isEmpty: Bool { pledged.isEmpty && demanded.isEmpty && spent.isEmpty }

    /// From the first to the last year that anything is about.
    var years: ClosedRange<Int> {
        let all =
            spent.map(\.year) + demanded.map(\.said.sortDay.year)
            + pledged.flatMap { [$0.said.sortDay.year, ($0.due?.latest ?? $0.said.sortDay).year] }
        // A date such as the year 9999 says something of its article, and nothing that a chart could show.
        let shown = all.filter { (1990...2060).contains($0) }
        return (shown.min() ?? 2014)...(shown.max() ?? 2030)
    }
}
