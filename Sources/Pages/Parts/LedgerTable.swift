import Chronicle
import Queries
import Service

/// Pledges on one matter, each with its status against the one before, newest first.
struct LedgerTable: Sendable {
    let matter: String
    let rows: [Row]
    /// `12 earlier ones are in the CSV export`; nil where all are shown.
    let omission: String?

    struct Row: Sendable {
        let said: String
        let saidEDTF: String
        let promise: String
        let due: String
        let status: StatusLabel
        let outcome: StatusLabel?
        /// `2.01 % in 2025, estimate`.
        let finding: String?
        let voices: [Link]
        let quotation: String?
        let origin: String
        let originHref: String
        /// `and 2 more`.
        let others: String?
        let eventHref: String
    }

    /// The metric, with the unit where others are reckoned in another.
    private static func matter(of account: Ledger.Account, among all: [Ledger.Account]) -> String {
        let metric = Phrases.metric(account.metric)
        guard let unit = account.unit, all.filter({ $0.metric == account.metric }).count > 1 else { return metric }
        return "\(metric) (\(Clipped.text(unit.replacing("-", with: " "), to: 80)))"
    }

    static func tables(of history: PledgeHistory, names: SubjectNames, atMost limit: Int = 20) -> [LedgerTable] {
        var left = limit
        return history.accounts.compactMap { account in
            let shown = Array(account.entries.reversed().prefix(left))
            left -= shown.count
            let omitted = account.entries.count - shown.count
            guard !shown.isEmpty else { return nil }
            return LedgerTable(
                matter: matter(of: account, among: history.accounts),
                rows: shown.map { Row($0, of: account, in: history, names: names) },
                omission: omitted == 0 ? nil : "\(omitted) earlier, not shown here")
        }
    }
}

extension LedgerTable.Row {
    init(_ entry: Ledger.Entry, of account: Ledger.Account, in history: PledgeHistory, names: SubjectNames) {
        said = Phrases.occurrence(entry.saidOn)
        saidEDTF = entry.saidOn.edtf
        let hedge =
            switch entry.modality {
            case .actual: entry.commitment == .aimed ? ", aimed at" : ""
            case .expected: ", expected"
            case .negated: ", denied"
            }
        promise = Clipped.text((entry.target.map(Phrases.quantity) ?? "no figure") + hedge, to: 200)
        due = Phrases.deadline(entry.deadline)
        status = StatusLabel(entry.status)
        outcome = entry.outcome.map { StatusLabel($0.verdict) }
        finding = entry.outcome?.figure.map {
            "\($0.percent) % in \($0.year)\($0.isEstimate ? ", estimate" : "")"
        }
        voices = entry.announcedBy.prefix(3).map(names.link)
        // An entry is told by at least one source.
        let first = entry.sources.first
        let recorded = first.flatMap { history.reports[$0.event] }
        quotation = recorded?.words.map { Clipped.text($0, to: 300) }
        origin = recorded.map { Item.source($0.source) } ?? ""
        originHref = recorded.map { Address.article($0.source.id) } ?? ""
        others = entry.sources.count > 1 ? "and \(entry.sources.count - 1) more" : nil
        eventHref = first.map { Address.event($0.event) } ?? ""
    }
}
