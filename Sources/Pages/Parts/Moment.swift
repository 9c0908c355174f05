import Chronicle
import Service

/// A moment as pages show it.
enum Moment {
    /// `9 June 2025, 14:05 UTC`.
    static func words(_ instant: Instant) -> String {
        let clock = instant.description.dropFirst(11).prefix(5)
        return "\(Phrases.occurrence(EventDate(instant.day))), \(clock) UTC"
    }
}
