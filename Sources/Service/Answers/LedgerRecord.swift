package import Chronicle
package import Foundation
import Queries

/// One entry of a pledge history as answers give it.
package struct LedgerRecord: Sendable, Encodable {
    package let principal: SubjectID
    package let metric: Metric
    package let saidOn: EventDate
    package let target: Quantity?
    package let deadline: EventDate?
    package let commitment: Commitment
    package let modality: Modality
    package let status: Ledger.Status
    package let outcome: Outcome?
    package let announcedBy: [SubjectID]
    package let sources: [Source]

    package struct Outcome: Sendable, Encodable {
        package let verdict: Ledger.Outcome.Verdict
        package let year: Int?
        package let percent: Decimal?
        package let isEstimate: Bool?
        package let source: String?
    }

    package struct Source: Sendable, Encodable {
        package let event: EventID
        package let article: ArticleID
        package let title: String?
        package let publisher: String?
        package let published: String?
        /// Null where the article was redacted.
        package let words: String?
    }

    package static func records(of account: Ledger.Account, in history: PledgeHistory) -> [LedgerRecord] {
        account.entries.map { LedgerRecord($0, in: account, of: history) }
    }

    private init(_ entry: Ledger.Entry, in account: Ledger.Account, of history: PledgeHistory) {
        principal = account.principal
        metric = account.metric
        saidOn = entry.saidOn
        target = entry.target
        deadline = entry.deadline
        commitment = entry.commitment
        modality = entry.modality
        status = entry.status
        outcome = entry.outcome.map { outcome in
            Outcome(
                verdict: outcome.verdict, year: outcome.figure?.year, percent: outcome.figure?.percent,
                isEstimate: outcome.figure?.isEstimate, source: outcome.figure?.source)
        }
        announcedBy = entry.announcedBy
        sources = entry.sources.map { source in
            let recorded = history.reports[source.event]
            return Source(
                event: source.event, article: source.article, title: recorded?.source.title,
                publisher: source.publisher, published: source.published?.edtf, words: recorded?.words)
        }
    }
}
