import Logging
import Postgres

/// What happens when an event cannot be mapped: each generation goes on alone, and the event is set aside.
extension Projector {
    /// Maps each live generation in transactions of its own, so that one that fails holds up no other.
    func catchUpApart(on connection: Connection) async throws -> Int64 {
        let live = try await connection.rows(
            "SELECT id FROM projection.generation WHERE state = 'live' ORDER BY id", as: Int32.self)
        var lowest = try await Projector.head(on: connection)
        var failure: ProjectionError?
        for id in live.map(Int.init) {
            do {
                lowest = min(lowest, try await catchUp(id, on: connection))
            } catch let error as PostgresError where error.isOfOneProjection {
                failure = try await note(error, on: id, connection)
            }
        }
        if let failure { throw failure }
        return lowest
    }

    private func catchUp(_ id: Int, on connection: Connection) async throws -> Int64 {
        while true {
            let step: Step = try await connection.transaction { connection in
                try await Projector.settle(connection)
                guard
                    let generation = try await Generation.locked(in: [.live], on: connection).first(where: {
                        $0.id == id
                    })
                else { return Step(position: .max, isBehind: false) }
                let head = try await Projector.head(on: connection)
                let range = PositionRange(after: generation.checkpoint, upto: min(generation.checkpoint + batch, head))
                guard range.count > 0 else { return Step(position: head, isBehind: false) }
                let reached = try await generation.mapSettingAside(range, on: connection, logger: logger)
                return Step(position: reached, isBehind: reached < head)
            }
            guard step.isBehind else { return step.position }
        }
    }

    private func note(_ error: PostgresError, on id: Int, _ connection: Connection) async throws -> ProjectionError? {
        let projection = try await connection.row(
            """
            UPDATE projection.generation SET failure = \(error.message) WHERE id = \(id) AND state = 'live'
            RETURNING projection
            """,
            as: String.self)
        guard let projection else { return nil }
        logger.error(
            "A projection does not move", metadata: ["projection": "\(projection)", "error": "\(error.message)"])
        return .failed(projection: projection, error)
    }
}
