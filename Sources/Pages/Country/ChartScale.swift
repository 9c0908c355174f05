import Chronicle
import Foundation

/// Where years and per cent stand on a chart of some size, in the units of its view box.
struct ChartScale: Sendable {
    let width: Double
    let height: Double
    let years: ClosedRange<Int>
    /// The upper end of the axis, in per cent.
    let top: Double

    private static let left = 34.0
    private static let right = 14.0
    private static let above = 18.0
    private static let below = 26.0

    /// - Parameter years: all that must fit; the axis ends with the last of them.
    init(width: Double, height: Double, years: ClosedRange<Int>, highest: Double) {
        self.width = width
        self.height = height
        self.years = years
        top = max(1, (highest * 1.08).rounded(.up))
    }

    /// Whether there is room for more than figures.
    var isRoomy: Bool { width > 500 }

    var plotLeft: Double { ChartScale.left }
    var plotRight: Double { width - ChartScale.right }
    var plotBottom: Double { height - ChartScale.below }

    func x(_ year: Double) -> Double {
        let span = Double(years.upperBound + 1 - years.lowerBound)
        let share = min(1, max(0, (year - Double(years.lowerBound)) / span))
        return plotLeft + share * (plotRight - plotLeft)
    }

    func x(_ day: CalendarDay) -> Double {
        let (year, month, number) = day.components
        return x(Double(year) + (Double(month - 1) + Double(number) / 31) / 12)
    }

    func y(_ percent: Double) -> Double {
        plotBottom - min(1, max(0, percent / top)) * (plotBottom - ChartScale.above)
    }

    /// A number as SVG takes it, to a tenth.
    static func text(_ number: Double) -> String { "\((number * 10).rounded() / 10)" }

    static func number(_ decimal: Decimal) -> Double { NSDecimalNumber(decimal: decimal).doubleValue }

    /// Whole per cents, of many every second or fifth.
    var gridPercents: [Int] {
        let step = top <= 7 ? 1 : top <= 14 ? 2 : max(5, Int(top / 6))
        return Array(stride(from: 0, through: Int(top), by: step))
    }

    /// The years that have room for their digits.
    var labelledYears: [Int] {
        let room = max(1, Int((plotRight - plotLeft) / 46))
        let step = (years.count + room - 1) / room
        return Array(stride(from: years.lowerBound, through: years.upperBound, by: max(1, step)))
    }
}
