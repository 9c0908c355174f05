package import Chronicle
import Foundation

/// A whole pledge history as answers give it.
package struct PledgeHistoryRecord: Sendable, Encodable {
    package let subject: SubjectID
    package let name: String
    package let ledger: [LedgerRecord]
    package let actual: [Year]

    package struct Year: Sendable, Encodable {
        package let year: Int
        /// Exact, as printed: `2.33`.
        package let percent: String
        package let isEstimate: Bool
        package let source: String
    }

    package init(_ history: PledgeHistory, name: String) {
        subject = history.subject
        self.name = name
        ledger = history.accounts.flatMap { LedgerRecord.records(of: $0, in: history) }
        actual = history.actuals.map {
            Year(year: $0.year, percent: $0.percent.description, isEstimate: $0.isEstimate, source: $0.source)
        }
    }
}
