import Mustache

/// Text as HTML shows it, whatever it is.
///
/// Mustache's own escaping compares characters: a quotation mark with an accent on it is another character, passes, and
/// ends the attribute that it stands in. Here every Unicode scalar is looked at by itself.
struct EscapedMarkup: MustacheContentType {
    /// Stands before every template, for a part begins with Mustache's own escaping again.
    static let pragma: String = {
        MustacheContentTypes.register(EscapedMarkup(), named: name)
        return "{{% CONTENT_TYPE:\(name)}}"
    }()

    private static let name = "ANNALS"

    func escapeText(_ text: String) -> String {
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if let entity = EscapedMarkup.entity(for: byte) {
                escaped.append(contentsOf: entity.utf8)
            } else {
                escaped.append(byte)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    /// How many bytes a text takes on a page.
    static func size(of text: some StringProtocol) -> Int {
        text.utf8.reduce(0) { $0 + (entity(for: $1)?.utf8.count ?? 1) }
    }

    static func size(of scalar: Unicode.Scalar) -> Int {
        scalar.isASCII ? entity(for: UInt8(scalar.value))?.utf8.count ?? 1 : UTF8.width(scalar)
    }

    private static func entity(for byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        // Controls are no HTML text; what they stood for is told apart from nothing.
        case 0..<9, 11, 12, 14..<32, 127: "\u{FFFD}"
        default: nil
        }
    }
}
