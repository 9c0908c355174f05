package import Postgres

/// An event that a projection cannot map.
package struct Poison: Hashable, Sendable, CustomStringConvertible {
    package let projection: String
    package let position: Int64
    package let type: String
    package let error: PostgresError

    package var description: String {
        "Projection \(projection) cannot map the event at position \(position) (\(type)): \(error.message)"
    }
}

extension PostgresError {
    /// The data is at fault, so the same statement would fail again however often it is tried, and for this data only.
    var isPoison: Bool {
        guard reason == .server, let sqlState else { return false }
        // Cardinality, data exception, integrity constraint, RAISE in a function.
        return ["21", "22", "23", "P0"].contains(sqlState.category)
    }
}
