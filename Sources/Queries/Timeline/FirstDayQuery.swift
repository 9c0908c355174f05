package import Chronicle
package import Postgres

/// The first day of which something is on somebody's timeline; none where nothing is, or nothing has a date.
package struct FirstDayQuery: Sendable {
    package let subjects: [SubjectID]

    package init(subjects: [SubjectID]) { self.subjects = subjects }

    package func run(on connection: Connection) async throws(PostgresError) -> CalendarDay? {
        try await connection.row(
            """
            SELECT min(first.sort_day)::text
            FROM unnest(\(subjects.map(\.rawValue))) AS same (subject)
            CROSS JOIN LATERAL (
                SELECT timeline.sort_day
                FROM projection.timeline
                WHERE generation = (SELECT generation FROM projection.live WHERE projection = 'timeline')
                    AND timeline.subject = same.subject AND timeline.sort_day > '0001-01-01'
                ORDER BY timeline.sort_day
                LIMIT 1
            ) AS first
            """,
            as: String?.self
        ).flatMap { $0 }.flatMap { CalendarDay($0) }
    }
}
