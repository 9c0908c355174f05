import Chronicle
import Foundation
import Queries
import Service

/// A pledge history in every form it can be asked for.
enum PledgesAnswer {
    static func ask(
        _ archive: Archive, about subject: SubjectID, metric: Metric?, _ knowledge: Knowledge, names: SubjectNames
    ) async throws -> Answer {
        let history = try await PledgeHistory.ask(
            archive, about: subject, metric: metric, knowledge, today: Today.inUTC)
        let accounts = history.accounts.map { ($0, LedgerRecord.records(of: $0, in: history)) }
        let records = accounts.flatMap(\.1)
        let tables = accounts.map { account, records in table(account, records, names: names) }
        return Answer(
            document: PledgeHistoryRecord(history, name: names[subject]),
            records: records,
            sheet: .init(header: header, rows: records.map(row)),
            tables: (tables.isEmpty ? [empty(subject, names: names)] : tables) + actual(history))
    }

    private static let header = [
        "principal", "metric", "said_on", "value", "max", "unit", "deadline", "commitment", "modality", "status",
        "outcome", "announced_by", "publishers", "events", "words",
    ]

    private static func row(_ record: LedgerRecord) -> [String] {
        [
            record.principal.rawValue, record.metric.rawValue, record.saidOn.edtf,
            record.target?.value.description ?? "", record.target?.max?.description ?? "", record.target?.unit ?? "",
            record.deadline?.edtf ?? "", record.commitment.rawValue, record.modality.rawValue, record.status.rawValue,
            record.outcome?.verdict.rawValue ?? "", record.announcedBy.map(\.rawValue).joined(separator: " "),
            record.sources.compactMap(\.publisher).joined(separator: "; "),
            record.sources.map(\.event.description).joined(separator: " "),
            record.sources.first.map { $0.words ?? EventRecord.redacted } ?? "",
        ]
    }

    private static func table(_ account: Ledger.Account, _ records: [LedgerRecord], names: SubjectNames) -> TextTable {
        TextTable(
            title: "\(names[account.principal]) (\(account.principal)) · \(Phrases.metric(account.metric))",
            columns: ["said on", "pledge", "status", "outcome", "who", "source", "event"],
            rows: records.map { record in
                // Where the article names nobody who said it, it says so of the pledger.
                let voices = record.announcedBy.isEmpty ? [account.principal] : record.announcedBy
                let said = voices.map { names[$0] }.joined(separator: ", ")
                let first = record.sources.first
                return TextTable.Row(
                    [
                        record.saidOn.edtf, pledge(record), record.status.rawValue, outcome(record.outcome), said,
                        sources(record.sources), first.map { String($0.event.description.prefix(8)) } ?? "",
                    ], note: first.map { $0.words ?? EventRecord.redacted })
            }, whenEmpty: "")
    }

    private static func pledge(_ record: LedgerRecord) -> String {
        let value = record.target.map(Phrases.quantity) ?? "no figure"
        let hedge = record.commitment == .aimed ? ", aimed at" : ""
        let modality = record.modality == .actual ? "" : " (\(record.modality.rawValue))"
        return [value, Phrases.deadline(record.deadline)].filter { !$0.isEmpty }.joined(separator: " ") + hedge
            + modality
    }

    private static func outcome(_ outcome: LedgerRecord.Outcome?) -> String {
        guard let outcome else { return "" }
        guard let year = outcome.year, let percent = outcome.percent else { return outcome.verdict.rawValue }
        return "\(outcome.verdict.rawValue) (\(percent) % in \(year)\(outcome.isEstimate == true ? ", estimate" : ""))"
    }

    private static func sources(_ sources: [LedgerRecord.Source]) -> String {
        let first = sources.first.map { [$0.publisher, $0.published].compactMap { $0 }.joined(separator: " ") } ?? ""
        return sources.count > 1 ? "\(first) and \(sources.count - 1) more" : first
    }

    private static func empty(_ subject: SubjectID, names: SubjectNames) -> TextTable {
        TextTable(
            columns: [], rows: [],
            whenEmpty: "No pledge of \(names[subject]) is known that fits. Record articles with annals ingest.")
    }

    private static func actual(_ history: PledgeHistory) -> [TextTable] {
        guard !history.actuals.isEmpty, history.accounts.contains(where: { $0.metric == .defenceSpendingShare }) else {
            return []
        }
        let years = history.actuals.map { "\($0.year) \($0.percent)\($0.isEstimate ? "e" : "")" }
        let sources = Set(history.actuals.map(\.source)).sorted()
        return [
            TextTable(
                columns: [], rows: [],
                whenEmpty: "Spent, % of GDP (e: estimate): \(years.joined(separator: " · ")). "
                    + "Source: \(sources.joined(separator: "; ")).")
        ]
    }
}
