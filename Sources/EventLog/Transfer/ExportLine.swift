import Chronicle
import Foundation

/// One line of an exported log. What a line says, and byte for byte how, is in docs/log-format.md.
enum ExportLine: Hashable, Sendable {
    /// The first line; tells how far the log goes, so that a file that was cut off is noticed.
    case header(LogHead)
    case event(RecordedEvent)
    /// The words of the article that the event before has recorded.
    case text(StoredText)

    struct StoredText: Hashable, Sendable {
        let article: ArticleID
        let title: String?
        /// Nil where the words were taken down.
        let body: String?
        let redactedAt: Instant?
    }

    static let format = "annals-log"
    static let formatVersion: Int64 = 1
}

extension ExportLine {
    /// The line with its end.
    func write(to bytes: inout [UInt8]) {
        switch self {
        case .header(let head):
            bytes.append(ascii: "{\"format\":\"\(Self.format)\",\"version\":\(Self.formatVersion),\"events\":")
            bytes.append(ascii: "\(head.position),\"chain\":\"")
            bytes.append(hexadecimal: head.chain)
            bytes.append(ascii: "\"}\n")
        case .event(let event):
            bytes.append(ascii: "{\"position\":\(event.position),\"id\":\"\(event.id)\",\"stream\":")
            bytes.append(json: event.stream.rawValue)
            bytes.append(ascii: ",\"version\":\(event.version),\"type\":")
            bytes.append(json: event.type)
            bytes.append(ascii: ",\"schema\":\(event.schema),\"recorded_at\":\"\(event.recordedAt)\",\"digest\":\"")
            bytes.append(hexadecimal: event.digest)
            bytes.append(ascii: "\",\"chain\":\"")
            bytes.append(hexadecimal: event.chain)
            bytes.append(ascii: "\",\"payload\":")
            bytes.append(contentsOf: event.payload.utf8)
            bytes.append(ascii: "}\n")
        case .text(let text):
            bytes.append(ascii: "{\"article\":\"\(text.article)\",\"title\":")
            bytes.append(json: text.title)
            bytes.append(ascii: ",\"redacted_at\":")
            bytes.append(ascii: text.redactedAt.map { "\"\($0)\"" } ?? "null")
            bytes.append(ascii: ",\"body\":")
            bytes.append(json: text.body)
            bytes.append(ascii: "}\n")
        }
    }
}

extension RecordedEvent {
    /// The event as a line of an exported log has it, without the line's end.
    package var json: String {
        var line: [UInt8] = []
        ExportLine.event(self).write(to: &line)
        return String(decoding: line.dropLast(), as: UTF8.self)
    }
}

extension [UInt8] {
    fileprivate mutating func append(ascii text: String) { append(contentsOf: text.utf8) }

    fileprivate mutating func append(hexadecimal bytes: [UInt8]) {
        for byte in bytes {
            append(Self.hexadecimalDigits[Int(byte >> 4)])
            append(Self.hexadecimalDigits[Int(byte & 15)])
        }
    }

    private static let hexadecimalDigits = Array("0123456789abcdef".utf8)

    /// A JSON string with no more escapes than JSON demands, or `null`.
    fileprivate mutating func append(json text: String?) {
        guard let text else { return append(ascii: "null") }
        append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): append(ascii: "\\\"")
            case UInt8(ascii: "\\"): append(ascii: "\\\\")
            case UInt8(ascii: "\n"): append(ascii: "\\n")
            case UInt8(ascii: "\r"): append(ascii: "\\r")
            case UInt8(ascii: "\t"): append(ascii: "\\t")
            case 0..<0x20:
                append(ascii: "\\u00")
                append(hexadecimal: [byte])
            default: append(byte)
            }
        }
        append(UInt8(ascii: "\""))
    }
}
