/// The tags of an `If-None-Match`, compared weakly as RFC 9110, section 13.1.2, says.
struct EntityTags {
    private let tags: Set<Substring>
    private let isAny: Bool

    init(_ fields: [String]) {
        let tags = fields.joined(separator: ",").split(separator: ",").map { $0.trimmingPrefix { $0 == " " } }
        self.tags = Set(tags.map { EntityTags.opaque(Substring($0)) })
        isAny = tags.contains { $0 == "*" }
    }

    func contains(_ tag: String) -> Bool { isAny || tags.contains(EntityTags.opaque(Substring(tag))) }

    private static func opaque(_ tag: Substring) -> Substring {
        let tag = tag.hasPrefix("W/") ? tag.dropFirst(2) : tag
        return tag.last == " " ? tag.prefix { $0 != " " } : tag
    }
}
