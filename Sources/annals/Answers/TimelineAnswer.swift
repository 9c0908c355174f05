import Chronicle
import Postgres
import Queries
import Service

/// A timeline in every form it can be asked for.
enum TimelineAnswer {
    /// - Parameter query: about one subject; the other ids that it is known by are added.
    static func ask(_ archive: Archive, _ query: TimelineQuery, names: SubjectNames) async throws -> Answer {
        let subject = query.subjects[0]
        let entries = try await archive.pool.withConnection { connection in
            var query = query
            query.subjects = try await SameActorQuery(subject: subject, asOf: query.knowledge.asOf).run(on: connection)
            return try await query.run(on: connection)
        }
        return answer(
            entries.map { ($0.recorded, $0.roles) }, title: "\(names[subject]) (\(subject))", names: names,
            whenEmpty: "Nothing is known of \(names[subject]) that fits. Record articles with annals ingest.")
    }

    static func answer(
        _ entries: [(RecordedReport, [Report.Role])], title: String?, names: SubjectNames, whenEmpty: String
    ) -> Answer {
        let records = entries.map { EventRecord($0.0, roles: $0.1) }
        return Answer(
            document: records, records: records,
            sheet: .init(
                header: [
                    "event", "occurred", "kind", "modality", "roles", "what", "publisher", "published", "article",
                    "words",
                ], rows: records.map { row($0, names: names) }),
            tables: [
                TextTable(
                    title: title, columns: ["when", "kind", "what", "source", "event"],
                    rows: records.map { tableRow($0, names: names) }, whenEmpty: whenEmpty)
            ])
    }

    private static func row(_ record: EventRecord, names: SubjectNames) -> [String] {
        [
            "\(record.event)", record.report.occurred.edtf, record.report.kind.rawValue,
            record.report.modality.rawValue, record.roles.map(\.rawValue).joined(separator: " "),
            Phrases.report(record.report, names: names), record.article.publisher ?? "",
            record.article.published ?? "", "\(record.article.id)", record.words ?? EventRecord.redacted,
        ]
    }

    private static func tableRow(_ record: EventRecord, names: SubjectNames) -> TextTable.Row {
        TextTable.Row(
            [
                record.report.occurred.edtf, record.report.kind.rawValue, Phrases.report(record.report, names: names),
                record.article.publisher ?? "", String(record.event.description.prefix(8)),
            ], note: record.words ?? EventRecord.redacted)
    }
}
