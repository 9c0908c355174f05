/// What somebody pledged, step by step, and what became of each step: a pure function of the reports it is given.
///
/// Entries stand in the order in which they were said. Only content decides that order and every status (day, deadline,
/// value, commitment, the content-derived id), so any order of ingestion gives the same ledger, and an old report that
/// arrives late takes its place in the past without moving what came after it.
package enum Ledger {
    /// The pledges of one principal on one metric in one unit, which alone can be compared.
    package struct Account: Hashable, Sendable {
        package let principal: SubjectID
        package let metric: Metric
        /// Nil for pledges without a figure on a metric that has no usual unit.
        package let unit: String?
        package let entries: [Entry]
    }

    /// One commitment as it was said at one time, told by one or more articles.
    package struct Entry: Hashable, Sendable {
        /// As fine as the finest of its sources gave it.
        package let saidOn: EventDate
        package let target: Quantity?
        package let deadline: EventDate?
        package let commitment: Commitment
        package let modality: Modality
        package let status: Status
        /// The first source of the entry that the status compares it with.
        package let against: EventID?
        /// What became of it; nil for what set no step, and for a step that another replaced before it was due.
        package let outcome: Outcome?
        /// The finest first, then by article; never empty.
        package let sources: [PledgeOnRecord]

        /// Who voiced it according to its sources, each once.
        package var announcedBy: [SubjectID] {
            var announcers: [SubjectID] = []
            for announcer in sources.compactMap(\.pledge.announcedBy) where !announcers.contains(announcer) {
                announcers.append(announcer)
            }
            return announcers
        }
    }

    /// How an entry stands to those before it.
    package enum Status: String, Sendable, Hashable, Codable, CaseIterable {
        case pledged, raised, accelerated, reaffirmed, lowered, delayed, withdrawn, met
        case metLate = "met-late"
        case missed, unknown
    }

    /// What became of a step as of the day of asking.
    package struct Outcome: Hashable, Sendable {
        package enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
            case met
            case metLate = "met-late"
            case missed, open
        }

        package let verdict: Verdict
        /// The figure that decided it; where it is open, the newest one known. Nil where there is none.
        package let figure: ActualFigure?
    }

    /// - Parameters:
    ///   - pledges: those known on the day of asking; each event counts once.
    ///   - actuals: defence spending by country and year; they judge pledges of a share of GDP.
    ///   - day: the day of asking: a deadline before it has passed, and a year's figure counts once the year is over
    ///     (an estimate from its year on).
    /// - Returns: accounts by principal, metric and unit.
    package static func accounts(
        of pledges: [PledgeOnRecord], actuals: [ActualFigure], asOf day: CalendarDay
    ) -> [Account] {
        var seen: Set<EventID> = []
        let inOrder = pledges.sorted(by: PledgeOnRecord.comesBefore).filter { seen.insert($0.event).inserted }
        let accounts = Dictionary(grouping: inOrder) { Matter(principal: $0.pledge.pledger, metric: $0.pledge.metric) }
            .flatMap { matter, pledges in
                Reckoning(of: matter, Telling.tellings(of: pledges))
                    .accounts(by: Scale(of: matter, actuals: actuals, asOf: day))
            }
        return accounts.sorted { left, right in
            func key(_ account: Account) -> (SubjectID, String, String) {
                (account.principal, account.metric.rawValue, account.unit ?? "")
            }
            return key(left) < key(right)
        }
    }

    /// What is reckoned together.
    struct Matter: Hashable {
        let principal: SubjectID
        let metric: Metric
    }
}
