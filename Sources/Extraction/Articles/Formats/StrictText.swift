/// Bytes as text, or the reason why they are none.
enum StrictText {
    /// UTF-8 with or without a byte order mark; line ends become `\n`, and nothing else is changed, since evidence
    /// counts Unicode scalars of what was printed.
    static func decode(_ bytes: [UInt8]) throws(ArticleError.Fault) -> String {
        if let encoding = otherEncoding(of: bytes) { throw .otherEncoding(encoding) }
        if let kind = kindOfBinary(bytes) { throw .notText(kind: kind) }
        if let offset = bytes.firstIndex(of: 0) { throw .nulByte(offset: offset) }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard let text = String(validating: withPlainLineEnds(body), as: UTF8.self) else {
            throw .invalidUTF8(offset: firstInvalidOffset(in: bytes))
        }
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { throw .empty }
        return text
    }

    private static func withPlainLineEnds(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let carriageReturn = UInt8(ascii: "\r")
        guard bytes.contains(carriageReturn) else { return Array(bytes) }
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == carriageReturn {
                plain.append(UInt8(ascii: "\n"))
            } else if byte != UInt8(ascii: "\n") || previous != carriageReturn {
                plain.append(byte)
            }
            previous = byte
        }
        return plain
    }

    private static func otherEncoding(of bytes: [UInt8]) -> String? {
        let marks: [([UInt8], String)] = [
            ([0xFF, 0xFE, 0, 0], "UTF-32LE"), ([0, 0, 0xFE, 0xFF], "UTF-32BE"), ([0xFF, 0xFE], "UTF-16LE"),
            ([0xFE, 0xFF], "UTF-16BE"),
        ]
        return marks.first { bytes.starts(with: $0.0) }?.1
    }

    private static func kindOfBinary(_ bytes: [UInt8]) -> String? {
        let signatures: [([UInt8], String)] = [
            (Array("%PDF-".utf8), "a PDF"), (Array("PK\u{3}\u{4}".utf8), "a ZIP archive or an office document"),
            ([0x1F, 0x8B], "a gzip archive"), ([0x89] + Array("PNG".utf8), "a PNG image"),
            ([0xFF, 0xD8, 0xFF], "a JPEG image"), (Array("GIF8".utf8), "a GIF image"),
            ([0xD0, 0xCF, 0x11, 0xE0], "an office document"), ([0x7F] + Array("ELF".utf8), "a program"),
        ]
        return signatures.first { bytes.starts(with: $0.0) }?.1
    }

    private static func firstInvalidOffset(in bytes: [UInt8]) -> Int {
        var decoder = UTF8()
        var input = bytes.makeIterator()
        var valid = 0
        while case .scalarValue(let scalar) = decoder.decode(&input) { valid += UTF8.width(scalar) }
        return valid
    }
}
