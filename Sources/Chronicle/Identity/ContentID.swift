import Crypto
package import Foundation

/// Ids that are derived from content, so that the same content has the same id on every machine.
///
/// They are UUIDs of version 8 (RFC 9562, section 5.8) over the first 128 bits of a SHA-256 digest.
enum ContentID {
    /// Each part is length-prefixed: no two lists of parts run together into the same bytes.
    static func derive(from parts: [String]) -> UUID {
        var hash = SHA256()
        for part in parts {
            withUnsafeBytes(of: UInt64(part.utf8.count).bigEndian) { hash.update(bufferPointer: $0) }
            hash.update(data: Data(part.utf8))
        }
        var bytes = Array(hash.finalize().prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        return bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }
}

/// An article's id, derived from its title, publisher, publication date and text.
package struct ArticleID: Hashable, Sendable {
    package let uuid: UUID

    package init(_ uuid: UUID) { self.uuid = uuid }

    package init(title: String?, publisher: String?, published: EventDate?, text: String) {
        uuid = ContentID.derive(from: ["article", title ?? "", publisher ?? "", published?.edtf ?? "", text])
    }
}

/// An event's id, derived from what it says: recording the same event twice is recording it once.
package struct EventID: Hashable, Sendable {
    package let uuid: UUID

    package init(_ uuid: UUID) { self.uuid = uuid }

    /// - Parameter parts: all that makes this event another than its neighbours.
    package init(derivedFrom parts: [String]) { uuid = ContentID.derive(from: ["event"] + parts) }
}
