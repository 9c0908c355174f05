package import Chronicle
package import Postgres

/// The state of knowledge that a question is asked of.
package enum AsOf: Hashable, Sendable {
    /// All that is projected.
    case newest
    /// What the log held up to a position.
    case position(Int64)
    /// What the log held at a moment.
    case moment(Instant)

    /// Reads a position (`120`), a day, meaning its end in UTC (`2025-02-03`), or an RFC 3339 moment.
    package init?(_ text: String) {
        if let position = Int64(text), position >= 0 {
            self = .position(position)
        } else if let day = CalendarDay(text) {
            self = .moment(Instant(microseconds: Int64(day.number + 1) * 86_400_000_000 - 1))
        } else if let moment = Instant(text) {
            self = .moment(moment)
        } else {
            return nil
        }
    }

    /// The last position that counts.
    package func position(on connection: Connection) async throws(PostgresError) -> Int64 {
        switch self {
        case .newest: return .max
        case .position(let position): return position
        case .moment(let moment):
            let timestamp = PostgresTimestamp(microsecondsSince1970: moment.microseconds)
            return try await connection.row("SELECT log.position_as_of(\(timestamp))", as: Int64.self) ?? 0
        }
    }
}
