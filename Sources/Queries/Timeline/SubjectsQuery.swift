package import Chronicle
package import Postgres

/// Everybody who stands on a timeline as it is now, by id.
package struct SubjectsQuery: Sendable {
    package enum Kind: Hashable, Sendable {
        /// Ids that are ISO 3166-1 alpha-3 codes.
        case countries
        /// People, groups and organisations.
        case actors
    }

    package let kind: Kind
    /// Only ids behind this one: where an earlier answer ended.
    package var after: String?
    package var limit = 1000

    package init(_ kind: Kind) { self.kind = kind }

    package struct Found: Sendable {
        package let subject: SubjectID
        /// Events on its timeline.
        package let events: Int64
    }

    package func run(on connection: Connection) async throws -> [Found] {
        let rows = try await connection.rows(
            """
            SELECT subject, count(DISTINCT event)
            FROM projection.timeline
            WHERE generation = (SELECT generation FROM projection.live WHERE projection = 'timeline')
                AND known_until IS NULL
                AND (subject COLLATE "C" ~ '^[A-Z]{3}$') = \(kind == .countries)
                AND (\(after) IS NULL OR subject COLLATE "C" > \(after))
            GROUP BY subject
            ORDER BY subject COLLATE "C"
            LIMIT \(Int64(limit))
            """,
            as: (String, Int64).self)
        return rows.compactMap { row in SubjectID(row.0).map { Found(subject: $0, events: row.1) } }
    }
}
