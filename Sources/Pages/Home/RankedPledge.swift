import Chronicle
import Foundation
import Queries
import Service

/// A country's newest pledge on defence spending, beside what it spends.
struct RankedPledge: Sendable {
    let rank: Int
    let country: Link
    let target: String
    let due: String
    let said: String
    let pledgeHref: String
    let spent: String?
    let spentYear: String?
    /// Of the row's bar, in hundredths of its width: how far spending and promise reach.
    let spentWidth: String
    let targetPlace: String

    static func ranking(
        _ found: [PledgeRankingQuery.Found], actuals: [ActualFigure], names: SubjectNames
    ) -> [RankedPledge] {
        let newest = Dictionary(grouping: actuals, by: \.country).compactMapValues { $0.max { $0.year < $1.year } }
        let spent = found.map { $0.pledger.country.flatMap { newest[$0] } }
        let highest = (found.map(\.percent) + spent.compactMap { $0?.percent }).max() ?? 1
        func share(_ percent: Decimal) -> String {
            // The highest stands a little before the end, where its mark has room.
            ChartScale.text(min(98, ChartScale.number(percent / max(1, highest)) * 98))
        }
        return zip(found, spent).enumerated().map { index, row in
            let (pledge, spent) = row
            return RankedPledge(
                rank: index + 1, country: names.link(pledge.pledger),
                target: Phrases.quantity(Quantity(value: pledge.percent, max: pledge.upTo, unit: "percent")),
                due: Phrases.deadline(pledge.deadline), said: Phrases.occurrence(pledge.said),
                pledgeHref: Address.event(pledge.event), spent: spent.map { "\($0.percent) %" },
                spentYear: spent.map { "\($0.year)\($0.isEstimate ? ", estimate" : "")" },
                spentWidth: spent.map { share($0.percent) } ?? "0", targetPlace: share(pledge.percent))
        }
    }
}
