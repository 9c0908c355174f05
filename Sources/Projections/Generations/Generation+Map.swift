package import Postgres

extension Generation {
    /// Maps the events behind the checkpoint as they come, and moves it: write their rows, close what they take back.
    ///
    /// Wants the row locked, and the transaction open that shall hold all of it.
    ///
    /// - Returns: How many rows were written.
    @discardableResult
    func map(_ range: PositionRange, on connection: Connection) async throws -> Int {
        guard range.count > 0 else { return 0 }
        let mapping = mapping
        let rows = try await mapping.insert(range, horizon: range.upto, on: connection)
        try await mapping.close(range, on: connection)
        try await advance(to: range.upto, on: connection)
        return rows
    }

    package func digests(at position: Int64, on connection: Connection) async throws -> [TableDigest] {
        var digests: [TableDigest] = []
        for part in parts { digests.append(try await part.digest(at: position, on: connection)) }
        return digests
    }
}
