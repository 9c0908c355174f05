import Chronicle
import Foundation
import Service

extension Chart.StepMark {
    /// A line for each promise, from the day it was said to the day it is due, at the level that was promised.
    static func marks(_ steps: [SpendingRecord.Step], on scale: ChartScale) -> [Chart.StepMark] {
        var captions: [(x: Double, y: Double)] = []
        return steps.map { step in
            let y = scale.y(ChartScale.number(step.upTo ?? step.percent))
            let start = scale.x(step.said.sortDay)
            let due = step.due.flatMap { $0.latest ?? $0.earliest }.map(scale.x)
            let end = max(start + 6, due ?? start + 14)
            let share = step.upTo.map { "\(step.percent)–\($0) %" } ?? "\(step.percent) %"
            let words =
                scale.isRoomy
                ? [share, Phrases.deadline(step.due)].filter { !$0.isEmpty }.joined(separator: " ") : share
            let isFree = !captions.contains { abs($0.x - end) < (scale.isRoomy ? 84 : 40) && abs($0.y - y) < 13 }
            if isFree { captions.append((end, y)) }
            return Chart.StepMark(
                x1: ChartScale.text(start), x2: ChartScale.text(end), y: ChartScale.text(y),
                diamond: due == nil ? nil : polygon([(0, -5), (5, 0), (0, 5), (-5, 0)], at: (end, y)),
                tone: step.status.tone,
                name:
                    "\(share) \(Phrases.deadline(step.due)), said \(Phrases.occurrence(step.said)): \(step.status.word)",
                caption: isFree ? caption(words, at: (end, y), on: scale) : nil)
        }
    }

    private static func caption(
        _ words: String, at place: (x: Double, y: Double), on scale: ChartScale
    ) -> Chart.Caption {
        let isAtEdge = place.x > scale.plotRight - (scale.isRoomy ? 48 : 24)
        return Chart.Caption(
            x: ChartScale.text(isAtEdge ? scale.plotRight : place.x), y: ChartScale.text(place.y - 9),
            anchor: isAtEdge ? "end" : "middle", words: words)
    }

    /// Corners around a place, as `points` takes them.
    fileprivate static func polygon(_ corners: [(Double, Double)], at place: (x: Double, y: Double)) -> String {
        corners.map { "\(ChartScale.text(place.x + $0.0)),\(ChartScale.text(place.y + $0.1))" }.joined(separator: " ")
    }
}

extension Chart.DemandMark {
    init(_ demand: SpendingRecord.Demand, on scale: ChartScale, names: SubjectNames) {
        let place = (x: scale.x(demand.said.sortDay), y: scale.y(ChartScale.number(demand.percent)))
        triangle = Chart.StepMark.polygon([(-5, -4), (5, -4), (0, 5)], at: place)
        name =
            "\(names[demand.speaker]) demands \(demand.percent) % of \(names[demand.addressee]), "
            + Phrases.occurrence(demand.said)
    }
}
