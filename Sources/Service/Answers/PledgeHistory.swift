package import Chronicle
import Foundation
import Postgres
package import Queries

/// What a country or group pledged, step by step, with what became of it: the question that Annals is there to answer.
package struct PledgeHistory: Sendable {
    package let subject: SubjectID
    package let accounts: [Ledger.Account]
    /// The reports behind the accounts, by event.
    package let reports: [EventID: RecordedReport]
    /// What the country really spent, by year.
    package let actuals: [ActualFigure]

    /// - Parameter today: the day of asking; an earlier one that the state of knowledge names counts instead.
    package static func ask(
        _ archive: Archive, about subject: SubjectID, metric: Metric?, _ knowledge: Knowledge, today: CalendarDay
    ) async throws -> PledgeHistory {
        let recorded = try await archive.pool.withConnection { connection in
            let subjects = try await SameActorQuery(subject: subject, asOf: knowledge.asOf).run(on: connection)
            var query = PledgeQuery(subjects: subjects)
            query.metric = metric
            query.knowledge = knowledge
            return try await query.run(on: connection)
        }
        let actuals = try DefenceExpenditure.read(archive.configuration.installation.defenceExpenditure)
            .filter { SubjectID.country($0.country) == subject }
        let asked = if case .moment(let moment) = knowledge.asOf { moment.day } else { today }
        let day = min(asked, knowledge.publishedBy ?? asked)
        return PledgeHistory(
            subject: subject,
            accounts: Ledger.accounts(of: recorded.compactMap { pledge($0, of: subject) }, actuals: actuals, asOf: day),
            reports: Dictionary(recorded.map { ($0.event, $0) }) { first, _ in first }, actuals: actuals)
    }

    /// Under the id that was asked for, whichever of the actor's ids the article gave.
    private static func pledge(_ recorded: RecordedReport, of subject: SubjectID) -> PledgeOnRecord? {
        var report = recorded.report
        if case .pledge(var pledge) = report.content {
            pledge.pledger = subject
            report.content = .pledge(pledge)
        }
        return PledgeOnRecord(
            event: recorded.event, report: report, publisher: recorded.source.publisher,
            published: recorded.source.published)
    }
}
