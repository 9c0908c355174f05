package import Chronicle
package import Postgres

/// All ids that were found to be one actor, by the `ActorsMerged` events that are known.
package struct SameActorQuery: Sendable {
    package let subject: SubjectID
    package var asOf: AsOf = .newest

    package init(subject: SubjectID, asOf: AsOf = .newest) {
        self.subject = subject
        self.asOf = asOf
    }

    /// The subject first, the others by name.
    package func run(on connection: Connection) async throws -> [SubjectID] {
        let upTo = try await asOf.position(on: connection)
        let others = try await connection.rows(
            """
            WITH RECURSIVE merged AS (
                SELECT payload ->> 'actor' AS one, payload ->> 'alias' AS other
                FROM log.event
                WHERE type = 'ActorsMerged' AND position <= \(upTo)
                    AND NOT EXISTS (
                        SELECT FROM log.closing WHERE closing.event = event.id AND closing.position <= \(upTo)
                    )
            ), same AS (
                SELECT \(subject.rawValue) AS id
                UNION
                SELECT CASE same.id WHEN merged.one THEN merged.other ELSE merged.one END
                FROM same
                JOIN merged ON same.id IN (merged.one, merged.other)
            )
            SELECT id FROM same WHERE id <> \(subject.rawValue) ORDER BY id COLLATE "C"
            """,
            as: String.self)
        return [subject] + others.compactMap(SubjectID.init)
    }
}
