/// Measures steps against what was really spent, as far as that was known on the day of asking.
struct Scale {
    /// By year; empty where nobody measures what was pledged.
    private let figures: [ActualFigure]
    private let day: CalendarDay

    /// A year's figure counts once the year is over; an estimate, which is made within its year, from that year on.
    init(of matter: Ledger.Matter, actuals: [ActualFigure], asOf day: CalendarDay) {
        self.day = day
        guard matter.metric == .defenceSpendingShare else {
            figures = []
            return
        }
        figures = actuals.filter { figure in
            SubjectID.country(figure.country) == matter.principal
                && (figure.year < day.year || figure.isEstimate && figure.year == day.year)
        }.sorted {
            ($0.year, $0.isEstimate ? 1 : 0, $0.percent, $0.source) < (
                $1.year, $1.isEstimate ? 1 : 0, $1.percent, $1.source
            )
        }
    }

    /// Where there are figures they decide, else what articles report; silence of the articles is no miss.
    ///
    /// A step is met by the first year since it was set whose figure reaches it, in time where that year is no later than the
    /// deadline's: figures by year can say nothing finer. It is missed where the deadline has passed and the deadline's
    /// year (or, without one, a later year) has a figure that is too low.
    func outcome(of step: Step) -> Ledger.Outcome {
        let measured = step.target?.unit == Quantity.percentOfGDP ? figures : []
        if let target = step.target {
            let since = step.since.sortDay.year
            if let reached = measured.first(where: { $0.year >= since && $0.percent >= target.value }) {
                let isLate = step.due.map { $0.last.year < reached.year } ?? false
                return Ledger.Outcome(verdict: isLate ? .metLate : .met, figure: reached)
            }
        }
        if let due = step.due, due.last < day, let short = measured.first(where: { $0.year >= due.last.year }) {
            return Ledger.Outcome(verdict: .missed, figure: short)
        }
        let verdict: Ledger.Outcome.Verdict =
            switch step.report {
            case .met: .met
            case .metLate: .metLate
            case .missed: .missed
            case nil: .open
            }
        return Ledger.Outcome(verdict: verdict, figure: measured.last)
    }
}
