import Chronicle
import Foundation
import Testing

@testable import Pages

struct ChartTests {
    private let scale = ChartScale(width: 734, height: 344, years: 2014...2027, highest: 2.5)

    @Test func yearsAndPercentsStandWhereTheAxesSay() {
        #expect(scale.top == 3)
        #expect(scale.x(2014) == scale.plotLeft && scale.x(2028) == scale.plotRight)
        #expect(scale.x(2021) == (scale.plotLeft + scale.plotRight) / 2)
        #expect(scale.y(0) == scale.plotBottom && scale.y(1.5) == (scale.y(0) + scale.y(3)) / 2)
        #expect(scale.y(700) == scale.y(3), "what is off the chart stands on its edge")
        #expect(scale.gridPercents == [0, 1, 2, 3])
    }

    @Test func labelsHaveRoom() {
        let narrow = ChartScale(width: 350, height: 290, years: 2014...2035, highest: 5)
        let places = narrow.labelledYears.map { narrow.x(Double($0)) }
        #expect(places.count > 3)
        #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= 40 })
    }

    @Test func aStepGoesFromTheDayItWasSaidToItsDeadlineAtWhatWasPromised() throws {
        let step = SpendingRecord.Step(
            said: date("2025-02-25"), due: date("2027"), percent: 2.5, upTo: nil,
            status: StatusLabel(.raised), isReaffirmed: false)
        let mark = try #require(Chart.StepMark.marks([step], on: scale).first)
        #expect(mark.x1 == ChartScale.text(scale.x(day("2025-02-25"))))
        #expect(mark.x2 == ChartScale.text(scale.x(day("2027-12-31"))))
        #expect(mark.y == ChartScale.text(scale.y(2.5)))
        #expect(mark.diamond != nil && mark.tone == .good)
        #expect(mark.name == "2.5 % by 2027, said 25 February 2025: raised")
        #expect(mark.caption?.words == "2.5 % by 2027")
    }

    @Test func withoutADeadlineThereIsNoDiamond() {
        let step = SpendingRecord.Step(
            said: date("2025"), due: nil, percent: 2, upTo: 3, status: StatusLabel(.pledged), isReaffirmed: false)
        let marks = Chart.StepMark.marks([step, step], on: scale)
        #expect(marks.map(\.diamond) == [nil, nil])
        #expect(marks.map(\.caption?.words) == ["2–3 %", nil], "captions do not lie on each other")
        #expect(marks.first?.y == ChartScale.text(scale.y(3)))
    }

    @Test func estimatesAreALineOfTheirOwnThatGoesOnWhereTheFiguresEnd() throws {
        let record = SpendingRecord(spent: [
            try Sample.spent(2023, 1.3), try Sample.spent(2024, 1.5), try Sample.spent(2025, 2, isEstimate: true),
        ])
        let chart = try #require(Chart.charts(record, names: Sample.names).first)
        #expect(chart.spentLine.split(separator: " ").count == 2)
        #expect(chart.estimateLine.split(separator: " ").first == chart.spentLine.split(separator: " ").last)
        #expect(chart.dots.map(\.look) == ["firm", "firm", "estimate"])
        #expect(YearFigures.years(record, names: Sample.names).map(\.spent) == ["1.3", "1.5", "2"])
    }

    @Test func theTableSaysWhatTheChartShows() throws {
        let page = try SamplePages(words: "words").country()
        let spending = try #require(page.spending)
        let row = try #require(spending.figures.first { $0.calendarYear == "2025" })
        #expect(row.spent == "2")
        #expect(row.promises == ["1.01 % by 2027 (pledged)", "1.02 % by 2028 (pledged)"])
        #expect(row.demands.first == "5 % of Canada by Donald Trump")
        #expect(spending.charts.map(\.shape) == ["wide", "narrow"])
        #expect(spending.charts.allSatisfy { $0.demands.count == 2 && $0.steps.count == 2 })
    }
}
