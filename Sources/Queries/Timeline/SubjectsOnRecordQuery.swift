package import Chronicle
package import Postgres

/// Everybody who stands on a timeline, by id: each found by a step along the index, so that a long timeline costs as much
/// as a short one.
package struct SubjectsOnRecordQuery: Sendable {
    package init() {}

    package func run(on connection: Connection) async throws(PostgresError) -> [SubjectID] {
        try await connection.rows(
            """
            WITH RECURSIVE live AS (
                SELECT generation FROM projection.live WHERE projection = 'timeline'
            ), step AS (
                SELECT min(subject) AS subject
                FROM projection.timeline
                WHERE generation = (SELECT generation FROM live)
                UNION ALL
                SELECT (
                    SELECT min(timeline.subject)
                    FROM projection.timeline
                    WHERE generation = (SELECT generation FROM live) AND timeline.subject > step.subject
                )
                FROM step
                WHERE step.subject IS NOT NULL
            )
            SELECT subject
            FROM step
            WHERE EXISTS (
                SELECT
                FROM projection.timeline
                WHERE generation = (SELECT generation FROM live)
                    AND timeline.subject = step.subject AND known_until IS NULL
            )
            ORDER BY subject COLLATE "C"
            """,
            as: String.self
        ).compactMap { SubjectID($0) }
    }
}
