package import Chronicle
import Foundation
package import Postgres

/// The pledges of a subject, in the order in which they were said: what a ledger is made of.
package struct PledgeQuery: Sendable {
    package var subjects: [SubjectID]
    package var metric: Metric?
    package var knowledge = Knowledge()

    package init(subjects: [SubjectID]) { self.subjects = subjects }

    package func run(on connection: Connection) async throws -> [RecordedReport] {
        let upTo = try await knowledge.asOf.position(on: connection)
        let rows = try await connection.rows(
            """
            SELECT \(unescaped: RecordedReport.columns)
            FROM projection.pledge AS pledge
            JOIN projection.entry AS entry
                ON entry.generation = (SELECT generation FROM projection.live WHERE projection = 'entry')
                AND entry.event = pledge.event AND entry.known_from = pledge.known_from
            \(unescaped: RecordedReport.joins)
            WHERE pledge.generation = (SELECT generation FROM projection.live WHERE projection = 'pledge')
                AND pledge.pledger = ANY (\(subjects.map(\.rawValue)))
                AND pledge.known_from <= \(upTo) AND (pledge.known_until IS NULL OR pledge.known_until > \(upTo))
                AND (\(metric?.rawValue) IS NULL OR pledge.metric = \(metric?.rawValue))
                AND (\(knowledge.publishedBy?.description)::date IS NULL
                OR \(unescaped: Knowledge.wasPublished) <= \(knowledge.publishedBy?.description)::date)
            ORDER BY entry.sort_day, entry.position
            """,
            as: RecordedReport.Row.self)
        return try rows.map(RecordedReport.init)
    }
}
