import Chronicle
import Foundation
import Service

/// A chart of pledged steps and demands against actual spending, as SVG shows it: numbers are attributes, looks are classes.
struct Chart: Sendable {
    let viewBox: String
    /// `wide` or `narrow`: the style sheet shows the one that fits.
    let shape: String
    let gridLeft: String
    let gridRight: String
    let gridLines: [GridLine]
    let yearTicks: [YearTick]
    /// Of what was spent: points of a line, estimates apart.
    let spentLine: String
    let estimateLine: String
    let dots: [Dot]
    let steps: [StepMark]
    let demands: [DemandMark]

    struct GridLine: Sendable { let y: String, labelY: String, percent: String }
    struct YearTick: Sendable { let x: String, y: String, year: String }
    struct Dot: Sendable { let x: String, y: String, look: String, label: String }
    struct StepMark: Sendable {
        let x1: String, x2: String, y: String
        /// A diamond where it is due.
        let diamond: String?
        let tone: StatusLabel.Tone
        let name: String
        let caption: Caption?
    }
    struct DemandMark: Sendable { let triangle: String, name: String }
    struct Caption: Sendable { let x: String, y: String, anchor: String, words: String }

    static func charts(_ record: SpendingRecord, names: SubjectNames) -> [Chart] {
        [
            Chart(record, shape: "wide", width: 760, height: 400, names: names),
            Chart(record, shape: "narrow", width: 350, height: 290, names: names),
        ]
    }

    private init(_ record: SpendingRecord, shape: String, width: Double, height: Double, names: SubjectNames) {
        let highest =
            (record.spent.map(\.percent) + record.pledged.map { $0.upTo ?? $0.percent } + record.demanded.map(\.percent))
            .map(ChartScale.number).max() ?? 2
        let scale = ChartScale(width: width, height: height, years: record.years, highest: min(highest, 100))
        let text = ChartScale.text
        self.shape = shape
        viewBox = "0 0 \(Int(width)) \(Int(height))"
        (gridLeft, gridRight) = (text(scale.plotLeft), text(scale.plotRight))
        gridLines = scale.gridPercents.map { percent in
            let y = scale.y(Double(percent))
            return GridLine(y: text(y), labelY: text(y + 4), percent: "\(percent) %")
        }
        yearTicks = scale.labelledYears.map {
            YearTick(x: text(scale.x(Double($0) + 0.5)), y: text(scale.plotBottom + 18), year: "\($0)")
        }
        let spent = record.spent.filter { record.years.contains($0.year) }
        func point(_ figure: ActualFigure) -> (x: String, y: String) {
            (text(scale.x(Double(figure.year) + 0.5)), text(scale.y(ChartScale.number(figure.percent))))
        }
        func line(_ figures: [ActualFigure]) -> String {
            figures.map { point($0) }.map { "\($0.x),\($0.y)" }.joined(separator: " ")
        }
        let firm = spent.filter { !$0.isEstimate }
        spentLine = line(firm)
        estimateLine = line((firm.last.map { [$0] } ?? []) + spent.filter(\.isEstimate))
        dots = spent.map { figure in
            Dot(
                x: point(figure).x, y: point(figure).y, look: figure.isEstimate ? "estimate" : "firm",
                label: "\(figure.year): \(figure.percent) % spent\(figure.isEstimate ? ", estimate" : "")")
        }
        steps = StepMark.marks(record.pledged, on: scale)
        demands = record.demanded.map { DemandMark($0, on: scale, names: names) }
    }
}
