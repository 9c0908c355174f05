import Chronicle
import Service

/// The chart as a table: what was spent, promised and demanded, by year.
struct YearFigures: Sendable {
    let calendarYear: String
    let spent: String
    let isEstimated: Bool
    let promises: [String]
    let demands: [String]

    static func years(_ record: SpendingRecord, names: SubjectNames) -> [YearFigures] {
        record.years.compactMap { year in
            let figure = record.spent.first { $0.year == year }
            let promises = record.pledged.filter { !$0.isReaffirmed && $0.said.sortDay.year == year }.map { step in
                let share = step.upTo.map { "\(step.percent)–\($0) %" } ?? "\(step.percent) %"
                return [share, Phrases.deadline(step.due), "(\(step.status.word))"].filter { !$0.isEmpty }
                    .joined(separator: " ")
            }
            let demands = record.demanded.filter { $0.said.sortDay.year == year }.map {
                "\($0.percent) % of \(names[$0.addressee]) by \(names[$0.speaker])"
            }
            guard figure != nil || !promises.isEmpty || !demands.isEmpty else { return nil }
            return YearFigures(
                calendarYear: "\(year)", spent: figure.map { "\($0.percent)" } ?? "–",
                isEstimated: figure?.isEstimate ?? false, promises: promises, demands: demands)
        }
    }
}
