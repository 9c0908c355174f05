package import Chronicle
import Foundation
package import Postgres

/// What stands on the timeline of a subject, oldest first; of more than the limit, the newest.
package struct TimelineQuery: Sendable {
    /// The subject's ids: more than one where actors were found to be the same.
    package var subjects: [SubjectID]
    package var from: CalendarDay?
    package var to: CalendarDay?
    package var kind: Report.Kind?
    package var role: Report.Role?
    /// Only pledges, and statements that name a figure, of this metric.
    package var metric: Metric?
    package var knowledge = Knowledge()
    package var limit = 1000
    /// Only what stands before this place: where an earlier answer ended.
    package var before: TimelinePlace?

    package init(subjects: [SubjectID]) { self.subjects = subjects }

    package struct Entry: Sendable {
        package let recorded: RecordedReport
        /// How the subject takes part, in the order of `Report.Role`.
        package let roles: [Report.Role]
    }

    package func run(on connection: Connection) async throws -> [Entry] {
        let upTo = try await knowledge.asOf.position(on: connection)
        // The newest rows come from the index in their order, as many as the events shown can have: the timeline of
        // somebody who is in every fifth event is not read from its beginning. That takes one subject, which is almost
        // always; the planner drops the branch of CASE that does not apply.
        // Days are counted from an epoch, for a text's cast to a date is no constant to the planner, nor then is its absence.
        func number(_ day: CalendarDay?) -> Int32? { day.map { Int32(clamping: $0.number) } }
        let only = subjects.count == 1 ? subjects[0].rawValue : nil
        let rowsOfAnEvent = Report.Role.allCases.count * max(1, subjects.count)
        let rows = try await connection.rows(
            """
            WITH standing AS (
                SELECT event, known_from, sort_day, position, array_agg(DISTINCT role) AS roles
                FROM (
                    SELECT event, known_from, sort_day, position, role
                    FROM projection.timeline
                    WHERE generation = (SELECT generation FROM projection.live WHERE projection = 'timeline')
                        AND CASE
                            WHEN \(only) IS NULL THEN subject = ANY (\(subjects.map(\.rawValue)))
                            ELSE subject = \(only)
                        END
                        AND known_from <= \(upTo) AND (known_until IS NULL OR known_until > \(upTo))
                        AND (\(number(from)) IS NULL OR sort_day >= DATE '1970-01-01' + \(number(from)))
                        AND (\(number(to)) IS NULL OR sort_day <= DATE '1970-01-01' + \(number(to)))
                        AND (\(kind?.rawValue) IS NULL OR kind = \(kind?.rawValue))
                        AND (\(role?.rawValue) IS NULL OR role = \(role?.rawValue))
                        AND (\(metric?.rawValue) IS NULL OR EXISTS (
                            SELECT FROM projection.entry AS entry
                            WHERE entry.generation = (SELECT generation FROM projection.live WHERE projection = 'entry')
                                AND entry.event = timeline.event AND entry.known_from = timeline.known_from
                                AND entry.metric = \(metric?.rawValue)
                        ))
                        AND (\(number(knowledge.publishedBy)) IS NULL OR EXISTS (
                            SELECT FROM projection.entry AS entry
                            WHERE entry.generation = (SELECT generation FROM projection.live WHERE projection = 'entry')
                                AND entry.event = timeline.event AND entry.known_from = timeline.known_from
                                AND \(unescaped: Knowledge.wasPublished) <= DATE '1970-01-01' + \(number(knowledge.publishedBy))
                        ))
                        AND (\(number(before?.day)) IS NULL
                            OR (sort_day, position) < (DATE '1970-01-01' + \(number(before?.day)), \(before?.position)))
                    ORDER BY sort_day DESC, position DESC
                    LIMIT \(Int64(min(limit, 1 << 32) * rowsOfAnEvent))
                ) AS newest
                GROUP BY event, known_from, sort_day, position
                ORDER BY sort_day DESC, position DESC
                LIMIT \(Int64(limit))
            )
            SELECT standing.roles, \(unescaped: RecordedReport.columns)
            FROM standing
            JOIN projection.entry AS entry
                ON entry.generation = (SELECT generation FROM projection.live WHERE projection = 'entry')
                AND entry.event = standing.event AND entry.known_from = standing.known_from
            \(unescaped: RecordedReport.joins)
            ORDER BY standing.sort_day, standing.position
            """,
            as: (
                [String], UUID, Int64, PostgresTimestamp, String, JSONText, UUID, String?, String?, String?, Bool,
                String?, String, Int64
            )
            .self)
        return try rows.map { row in
            let (roles, a, b, c, d, e, f, g, h, i, j, k, l, m) = row
            return Entry(
                recorded: try RecordedReport((a, b, c, d, e, f, g, h, i, j, k, l, m)),
                roles: Report.Role.allCases.filter { roles.contains($0.rawValue) })
        }
    }
}
