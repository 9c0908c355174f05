/// Cuts SQL into tokens by PostgreSQL's lexical rules.
///
/// Source: https://www.postgresql.org/docs/15/sql-syntax-lexical.html. Joined together the tokens are the text again.
struct SQLLexer {
    private let bytes: [UInt8]
    private var place = 0

    static func tokens(of text: String) -> [SQLToken] {
        var lexer = SQLLexer(bytes: Array(text.utf8))
        var tokens: [SQLToken] = []
        while let token = lexer.next() { tokens.append(token) }
        return tokens
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func next() -> SQLToken? {
        guard place < bytes.count else { return nil }
        let start = place
        let kind = advance()
        return SQLToken(kind: kind, text: String(decoding: bytes[start..<place], as: UTF8.self))
    }

    /// Moves behind the token that begins here and says what it is.
    private mutating func advance() -> SQLToken.Kind {
        let byte = bytes[place]
        switch byte {
        case _ where byte.isSpace:
            skip { $0.isSpace }
            return .space
        case UInt8(ascii: "-") where peek(1) == UInt8(ascii: "-"):
            skip { $0 != UInt8(ascii: "\n") }
            return .space
        case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
            skipBlockComment()
            return .space
        case UInt8(ascii: "'"):
            skipQuoted(by: byte, escapes: false)
            return .string
        case UInt8(ascii: "\""):
            skipQuoted(by: byte, escapes: false)
            return .quotedName
        case UInt8(ascii: "e"), UInt8(ascii: "E"):
            guard peek(1) == UInt8(ascii: "'") else { fallthrough }
            place += 1
            skipQuoted(by: UInt8(ascii: "'"), escapes: true)
            return .string
        case _ where byte.startsWord:
            skip { $0.continuesWord }
            return .word
        case UInt8(ascii: "$") where skipDollarQuoted():
            return .string
        case UInt8(ascii: ":") where peek(1) == UInt8(ascii: ":"):
            place += 2
            return .symbol
        case UInt8(ascii: ":") where peek(1)?.startsWord == true:
            place += 1
            skip { $0.continuesWord }
            return .parameter
        default:
            place += 1
            return .symbol
        }
    }

    private func peek(_ distance: Int) -> UInt8? {
        place + distance < bytes.count ? bytes[place + distance] : nil
    }

    private mutating func skip(while matches: (UInt8) -> Bool) {
        while place < bytes.count, matches(bytes[place]) { place += 1 }
    }

    /// A doubled quote, or with escapes one behind a backslash, does not end it.
    private mutating func skipQuoted(by quote: UInt8, escapes: Bool) {
        place += 1
        while place < bytes.count {
            if escapes, bytes[place] == UInt8(ascii: "\\") {
                place += 2
            } else if bytes[place] != quote {
                place += 1
            } else if peek(1) == quote {
                place += 2
            } else {
                break
            }
        }
        place = min(place + 1, bytes.count)
    }

    private mutating func skipBlockComment() {
        var depth = 0
        repeat {
            if bytes[place] == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
                depth += 1
                place += 2
            } else if bytes[place] == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
                depth -= 1
                place += 2
            } else {
                place += 1
            }
        } while depth > 0 && place < bytes.count
    }

    /// `$tag$ … $tag$`; false, and nothing skipped, where the dollar sign begins something else.
    private mutating func skipDollarQuoted() -> Bool {
        var end = place + 1
        while end < bytes.count, bytes[end].continuesWord, bytes[end] != UInt8(ascii: "$") { end += 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: "$"), peek(1)?.isDigit == false else { return false }
        let tag = bytes[place...end]
        place = end + 1
        while place < bytes.count, !bytes[place...].starts(with: tag) { place += 1 }
        place = min(place + tag.count, bytes.count)
        return true
    }
}

extension UInt8 {
    fileprivate var isSpace: Bool { [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(self) }

    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    fileprivate var startsWord: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
            || self == UInt8(ascii: "_") || self >= 0x80
    }

    fileprivate var continuesWord: Bool { startsWord || isDigit || self == UInt8(ascii: "$") }
}
