package import Postgres

/// Reading and moving the rows of `projection.generation`.
extension Generation {
    /// The generations in the states given, oldest first, locked to the end of the transaction: who else wants to move
    /// them waits, and then sees them where they are.
    static func locked(
        in states: [State], of projections: [String]? = nil, on connection: Connection
    ) async throws(PostgresError) -> [Generation] {
        try await connection.rows(
            """
            SELECT \(unescaped: columns) FROM projection.generation
            WHERE state = ANY (\(states.map(\.rawValue))) AND NOT scratch
                AND (\(projections as [String]?) IS NULL OR projection = ANY (\(projections as [String]?)))
            ORDER BY id
            FOR UPDATE
            """,
            as: Row.self
        ).map(Generation.init)
    }

    static func row(_ id: Int, on connection: Connection) async throws(PostgresError) -> Generation? {
        try await connection.row(
            "SELECT \(unescaped: columns) FROM projection.generation WHERE id = \(id)", as: Row.self
        ).map(Generation.init)
    }

    /// Moves the checkpoint from where this value has seen it, in the epoch that it has seen.
    ///
    /// - Throws: `ProjectionError.takenOver` where somebody else has moved it meanwhile.
    package func advance(to position: Int64, on connection: Connection) async throws {
        let moved = try await connection.execute(
            """
            UPDATE projection.generation
            SET checkpoint = \(position), failure = NULL, moved_at = clock_timestamp()
            WHERE id = \(id) AND checkpoint = \(checkpoint) AND epoch = \(epoch) AND state = \(state.rawValue)
            """)
        guard moved == 1 else { throw ProjectionError.takenOver(projection: projection) }
    }

    /// Moves on to another state, in the epoch that this value has seen, and answers the row as it then is.
    func enter(
        _ next: State, checkpoint: Int64? = nil, failure: String? = nil, on connection: Connection
    ) async throws -> Generation {
        let rows = try await connection.rows(
            """
            UPDATE projection.generation
            SET state = \(next.rawValue), checkpoint = coalesce(\(checkpoint as Int64?), checkpoint), failure = \(failure as String?),
                epoch = epoch + 1, moved_at = clock_timestamp(),
                retired_at = CASE WHEN \(next.rawValue) = 'retired' THEN clock_timestamp() END
            WHERE id = \(id) AND epoch = \(epoch) AND state = \(state.rawValue)
            RETURNING \(unescaped: Generation.columns)
            """,
            as: Row.self)
        guard let row = rows.first else { throw ProjectionError.takenOver(projection: projection) }
        return try Generation(row)
    }
}
