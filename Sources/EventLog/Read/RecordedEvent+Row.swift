import Chronicle
import Foundation
import Postgres

extension RecordedEvent {
    /// The columns in the order that a `Row` decodes.
    static let columns = "position, id, stream, version, type, schema, recorded_at, payload, digest, chain"

    typealias Row = (Int64, UUID, String, Int, String, Int16, PostgresTimestamp, JSONText, [UInt8], [UInt8])

    init(_ row: Row) {
        position = row.0
        id = EventID(row.1)
        stream = StreamID(rawValue: row.2)
        version = row.3
        type = row.4
        schema = row.5
        recordedAt = Instant(microseconds: row.6.microsecondsSince1970)
        payload = row.7.text
        digest = row.8
        chain = row.9
    }
}
