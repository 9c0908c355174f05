/// What a token allows; none includes another.
package enum Scope: String, Hashable, Sendable, CaseIterable {
    /// Wanted for reading where reads are not public.
    case read
    /// Recording articles.
    case ingest
    /// Retracting, correcting and redacting.
    case curate
    /// Replaying projections.
    case admin
}

/// Who asks, and what they may do.
struct Grant: Hashable, Sendable {
    /// The token's name, or the subject of a JWT.
    let name: String
    let scopes: Set<Scope>
}
