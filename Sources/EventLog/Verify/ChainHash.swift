import Chronicle
import Crypto
import Foundation

/// The hashes that bind each event to its content and to all events before it, computed as `sql/log` does.
enum ChainHash {
    static let beforeFirst = [UInt8](repeating: 0, count: 32)

    static func digest(ofPayload payload: String) -> [UInt8] {
        var payload = payload
        return payload.withUTF8 { Array(SHA256.hash(data: $0)) }
    }

    /// SHA-256 of the predecessor's chain hash and the event's canonical bytes: integers big-endian, texts led by their
    /// length in bytes, the time in microseconds since 1970. `log.link` in `sql/log` is the same.
    static func chain(_ event: RecordedEvent, after previous: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(256)
        bytes.append(contentsOf: previous)
        bytes.append(integer: event.position)
        withUnsafeBytes(of: event.id.uuid.uuid) { bytes.append(contentsOf: $0) }
        bytes.append(text: event.stream.rawValue)
        bytes.append(integer: Int32(truncatingIfNeeded: event.version))
        bytes.append(text: event.type)
        bytes.append(integer: event.schema)
        bytes.append(integer: event.recordedAt.microseconds)
        bytes.append(contentsOf: event.digest)
        return Array(SHA256.hash(data: bytes))
    }
}

extension [UInt8] {
    fileprivate mutating func append(integer: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: integer.bigEndian) { append(contentsOf: $0) }
    }

    fileprivate mutating func append(text: String) {
        append(integer: Int32(text.utf8.count))
        append(contentsOf: text.utf8)
    }
}
