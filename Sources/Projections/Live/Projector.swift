package import Logging
package import Postgres

/// Keeps the live generations up to date: maps each new event once, in the transaction that moves the checkpoint.
///
/// Any number of projectors may work at once: they take turns at the rows of the live generations, and who comes second
/// finds the checkpoint moved.
package struct Projector: Sendable {
    /// How many events are mapped in one transaction.
    let batch: Int64
    let logger: Logger

    package init(batch: Int = 1000, logger: Logger = Logger(label: "annals.projector")) {
        self.batch = Int64(max(1, batch))
        self.logger = logger
    }

    /// Maps all that the log holds by now. Wants a session of its own with the role `annals_app`, outside a transaction.
    ///
    /// An event that cannot be mapped is set aside (`projection.quarantine`) and the rest goes on. A projection whose
    /// statements fail for another reason stays where it is while the others move.
    ///
    /// - Returns: The position up to which every live generation has been mapped.
    /// - Throws: The error of a projection that does not move, after the others have.
    @discardableResult
    package func catchUp(on connection: Connection) async throws -> Int64 {
        while true {
            let step: Step
            do {
                step = try await mapTogether(on: connection)
            } catch let error as PostgresError where error.isOfOneProjection {
                return try await catchUpApart(on: connection)
            }
            guard step.isBehind else { return step.position }
        }
    }

    /// What one transaction has done: the position every generation has reached, and whether the log goes on behind it.
    struct Step: Sendable {
        var position: Int64
        var isBehind: Bool
    }

    /// One batch for all live generations in one transaction, so that readers see them move together.
    private func mapTogether(on connection: Connection) async throws -> Step {
        try await connection.transaction { connection in
            try await Projector.settle(connection)
            let generations = try await Generation.locked(in: [.live], on: connection)
            let head = try await Projector.head(on: connection)
            var step = Step(position: head, isBehind: false)
            for generation in generations {
                let range = PositionRange(
                    after: generation.checkpoint, upto: min(generation.checkpoint + batch, head))
                try await generation.map(range, on: connection)
                step.position = min(step.position, range.upto)
            }
            step.isBehind = step.position < head
            return step
        }
    }

    /// The rows and the checkpoint that says so are lost or kept together, and the log can give them again: no commit waits
    /// for the disk. Ranges are too small for compiling their statements to pay.
    static func settle(_ connection: Connection) async throws(PostgresError) {
        try await connection.run(script: "SET LOCAL synchronous_commit = off; SET LOCAL jit = off")
    }

    /// In a statement of its own: a bound taken within the reading statement can be newer than what that statement sees.
    static func head(on connection: Connection) async throws(PostgresError) -> Int64 {
        try await connection.row("SELECT position FROM log.head", as: Int64.self) ?? 0
    }
}

extension PostgresError {
    /// The statement of one projection is at fault, not the session, the server or a lock.
    var isOfOneProjection: Bool { isPoison || (reason == .server && sqlState?.category == "42") }
}
