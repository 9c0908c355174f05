/// What a verification has found of one projection.
package struct ProjectionFinding: Hashable, Sendable {
    package let projection: String
    package let generation: Int
    /// The position up to which both were compared.
    package let position: Int64
    /// The files are no longer those that the live generation was built with, and that it was compared by.
    package let needsReplay: Bool
    /// The event that stopped the rebuild, if one did: nothing was compared then.
    package internal(set) var poison: Poison?
    package internal(set) var tables: [Table] = []
    /// The first rows that differ, at most 20 a table.
    package internal(set) var drifted: [DriftedRow] = []

    package struct Table: Hashable, Sendable {
        package let table: String
        package let live: TableDigest
        package let rebuilt: TableDigest
    }

    init(_ live: Generation, needsReplay: Bool) {
        projection = live.projection
        generation = live.id
        position = live.checkpoint
        self.needsReplay = needsReplay
    }

    package var isSound: Bool { poison == nil && tables.allSatisfy { $0.live == $0.rebuilt } }
}

/// A row that is served and not what the log gives, or the other way round.
package struct DriftedRow: Hashable, Sendable {
    package let table: String
    /// The event's id, as the row has it.
    package let event: String
    package let position: Int64
    package let knownFrom: Int64
    /// The row as served, as PostgreSQL prints it; nil where it is missing.
    package let served: String?
    /// The row as rebuilt; nil where none should be there.
    package let rebuilt: String?
}

extension DriftedRow: CustomStringConvertible {
    package var description: String {
        let fault =
            switch (served, rebuilt) {
            case (nil, _): "is missing"
            case (_, nil): "should not be there"
            default: "differs"
            }
        return "\(table): the row of event \(event) at position \(position) \(fault)"
    }
}
