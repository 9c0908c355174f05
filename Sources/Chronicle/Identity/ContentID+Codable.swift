package import Foundation

/// Ids are written as lower-case UUIDs, as PostgreSQL prints them.
package protocol UUIDRepresented: Hashable, Sendable, Codable, CustomStringConvertible, Comparable {
    var uuid: UUID { get }
    init(_ uuid: UUID)
}

extension UUIDRepresented {
    package init?(_ text: String) {
        guard let uuid = UUID(uuidString: text) else { return nil }
        self.init(uuid)
    }

    package var description: String { uuid.uuidString.lowercased() }

    /// By bytes, which is the order of the texts.
    package static func < (left: Self, right: Self) -> Bool { left.uuid < right.uuid }

    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(UUID.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension ArticleID: UUIDRepresented {}
extension EventID: UUIDRepresented {}
