import Service

/// JSON put together of parts, some of which are JSON already: an event's payload goes out as the log holds it.
indirect enum JSONPart: Sendable {
    case value(any Encodable & Sendable)
    /// JSON text.
    case text(String)
    case list([JSONPart])
    case object([(name: String, value: JSONPart)])
    case null

    /// - Throws: `EncodingError`.
    func write(to json: inout String) throws {
        switch self {
        case .null: json += "null"
        case .text(let text): json += text
        case .value(let value): json += try JSONOutput.encode(value, pretty: false)
        case .list(let parts):
            json += "["
            for (index, part) in parts.enumerated() {
                if index > 0 { json += "," }
                try part.write(to: &json)
            }
            json += "]"
        case .object(let members):
            json += "{"
            for (index, member) in members.enumerated() {
                if index > 0 { json += "," }
                json += try JSONOutput.encode(member.name, pretty: false) + ":"
                try member.value.write(to: &json)
            }
            json += "}"
        }
    }

    static func text(of value: String?) -> JSONPart { value.map { .value($0) } ?? .null }

    /// A page of a longer answer.
    ///
    /// - Parameter next: the cursor of the page that follows, if one does.
    static func page(_ items: [JSONPart], next: String?) -> JSONPart {
        .object([("items", .list(items)), ("next", text(of: next))])
    }
}
