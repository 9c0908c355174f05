/// How a file holds its articles.
enum ArticleFormat {
    case markdown, plain, html, json, jsonLines

    var holdsManyArticles: Bool {
        switch self {
        case .json, .jsonLines: true
        case .markdown, .plain, .html: false
        }
    }

    /// By the name's ending; where it has none, by the first byte that is no space.
    init(name: String, bytes: [UInt8]) throws(ArticleError.Fault) {
        if bytes.isEmpty { throw .empty }
        let file = name.split(separator: "/").last ?? ""
        // A leading dot hides a file and is no ending.
        guard let dot = file.dropFirst().lastIndex(of: "."), file.index(after: dot) < file.endIndex else {
            self = ArticleFormat.sniffed(bytes)
            return
        }
        let ending = file[file.index(after: dot)...].lowercased()
        switch ending {
        case "md", "markdown": self = .markdown
        case "txt", "text": self = .plain
        case "html", "htm", "xhtml": self = .html
        case "json": self = .json
        case "ndjson", "jsonl": self = .jsonLines
        default: throw .unknownEnding(ending)
        }
    }

    private static func sniffed(_ bytes: [UInt8]) -> ArticleFormat {
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        let start = body.drop { $0 == UInt8(ascii: " ") || (0x09...0x0D).contains($0) }
        return switch start.first {
        case UInt8(ascii: "<"): .html
        case UInt8(ascii: "["): .json
        case UInt8(ascii: "{"): hasObjectOnSecondLine(start) ? .jsonLines : .json
        case UInt8(ascii: "-") where start.starts(with: Array("---\n".utf8)): .markdown
        case UInt8(ascii: "-") where start.starts(with: Array("---\r".utf8)): .markdown
        default: .plain
        }
    }

    private static func hasObjectOnSecondLine(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let lineEnd = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return false }
        return bytes[(lineEnd + 1)...].first { $0 > UInt8(ascii: " ") } == UInt8(ascii: "{")
    }
}
