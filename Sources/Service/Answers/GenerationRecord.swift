package import Projections

/// A generation as answers show it.
package struct GenerationRecord: Sendable, Encodable {
    package let projection: String
    package let generation: Int
    package let state: String
    package let checkpoint: Int64
    package let lag: Int64
    package let needsReplay: Bool
    package let isDegraded: Bool
    package let failure: String?

    package init(_ status: GenerationStatus) {
        projection = status.generation.projection
        generation = status.generation.id
        state = status.generation.state.rawValue
        checkpoint = status.done
        lag = status.lag
        needsReplay = status.needsReplay
        isDegraded = status.isDegraded
        failure = status.generation.failure ?? status.quarantined.first.map { "position \($0.position): \($0.error)" }
    }
}
