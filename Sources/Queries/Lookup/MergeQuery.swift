package import Chronicle
package import Postgres

/// How often two ids were merged and parted again: a merge after that is another one.
package struct MergeQuery: Sendable {
    package let alias: SubjectID
    package let actor: SubjectID

    package init(of alias: SubjectID, into actor: SubjectID) {
        self.alias = alias
        self.actor = actor
    }

    package func retractions(on connection: Connection) async throws(PostgresError) -> Int {
        try await connection.row(
            """
            SELECT count(*)
            FROM log.event AS merge
            JOIN log.closing ON closing.event = merge.id
            WHERE merge.type = 'ActorsMerged'
                AND merge.payload ->> 'actor' = \(actor.rawValue) AND merge.payload ->> 'alias' = \(alias.rawValue)
            """,
            as: Int.self) ?? 0
    }
}
