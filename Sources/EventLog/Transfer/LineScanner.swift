import Chronicle
import Foundation

/// Walks over the bytes of one line.
struct LineScanner {
    typealias Malformed = ExportLine.Malformed

    private let bytes: ArraySlice<UInt8>
    private var index: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
    }

    private var rest: ArraySlice<UInt8> { bytes[index...] }

    /// Passes over the text if it is next.
    mutating func skip(_ text: StaticString) -> Bool {
        let isNext = text.withUTF8Buffer { rest.starts(with: $0) }
        if isNext { index += text.utf8CodeUnitCount }
        return isNext
    }

    mutating func expect(_ text: StaticString) throws(Malformed) {
        guard skip(text) else { throw .init("\(text) expected at byte \(index - bytes.startIndex + 1)") }
    }

    func expectEnd() throws(Malformed) {
        guard index == bytes.endIndex else {
            throw .init("more after the end, at byte \(index - bytes.startIndex + 1)")
        }
    }

    mutating func integer() throws(Malformed) -> Int64 {
        let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        var value: Int64 = 0
        for digit in digits {
            let (product, productOverflows) = value.multipliedReportingOverflow(by: 10)
            let (sum, sumOverflows) = product.addingReportingOverflow(Int64(digit - UInt8(ascii: "0")))
            guard !productOverflows, !sumOverflows else { throw .init("a number is out of range") }
            value = sum
        }
        guard !digits.isEmpty else { throw .init("a number expected at byte \(index - bytes.startIndex + 1)") }
        index += digits.count
        return value
    }

    mutating func uuid() throws(Malformed) -> UUID {
        guard let uuid = UUID(uuidString: String(decoding: rest.prefix(36), as: UTF8.self)) else {
            throw .init("an id expected at byte \(index - bytes.startIndex + 1)")
        }
        index += 36
        return uuid
    }

    /// 32 bytes in hexadecimal.
    mutating func hash() throws(Malformed) -> [UInt8] {
        var hash: [UInt8] = []
        hash.reserveCapacity(32)
        let digits = rest.prefix(64)
        guard digits.count == 64 else { throw .init("a hash expected at byte \(index - bytes.startIndex + 1)") }
        var high: UInt8?
        for digit in digits {
            guard let value = Self.hexadecimalValue(digit) else { throw .init("a hash is no lower-case hexadecimal") }
            if let whole = high {
                hash.append(whole << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        index += 64
        return hash
    }

    /// `2025-02-03T09:30:00.000000Z`.
    mutating func instant() throws(Malformed) -> Instant {
        let text = String(decoding: rest.prefix(27), as: UTF8.self)
        guard let instant = Instant(text), instant.description == text else {
            throw .init("a time expected at byte \(index - bytes.startIndex + 1)")
        }
        index += 27
        return instant
    }

    /// What is left before the closing brace, which is the event's payload.
    mutating func payloadToTheEnd() throws(Malformed) -> String {
        guard rest.first == UInt8(ascii: "{"), rest.count >= 3, rest.last == UInt8(ascii: "}") else {
            throw .init("the payload is cut off")
        }
        let payload = rest.dropLast()
        index = bytes.endIndex
        guard let text = String(validating: payload, as: UTF8.self) else { throw .init("the payload is no UTF-8") }
        return text
    }

    mutating func optionalString() throws(Malformed) -> String? {
        skip("null") ? nil : try string()
    }

    /// A JSON string with the escapes that `ExportLine` writes.
    mutating func string() throws(Malformed) -> String {
        try expect("\"")
        var text: [UInt8] = []
        while let byte = rest.first {
            index += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: text, as: UTF8.self) else { throw .init("a text is no UTF-8") }
                return text
            case UInt8(ascii: "\\"): text.append(try escaped())
            case 0..<0x20: throw .init("a control character in a text, at byte \(index - bytes.startIndex)")
            default: text.append(byte)
            }
        }
        throw .init("a text is cut off")
    }

    private mutating func escaped() throws(Malformed) -> UInt8 {
        let escape = rest.first
        index = Swift.min(index + 1, bytes.endIndex)
        switch escape {
        case UInt8(ascii: "\""): return UInt8(ascii: "\"")
        case UInt8(ascii: "\\"): return UInt8(ascii: "\\")
        case UInt8(ascii: "n"): return UInt8(ascii: "\n")
        case UInt8(ascii: "r"): return UInt8(ascii: "\r")
        case UInt8(ascii: "t"): return UInt8(ascii: "\t")
        case UInt8(ascii: "u"):
            try expect("00")
            let digits = rest.prefix(2).compactMap(Self.hexadecimalValue)
            guard digits.count == 2 else { throw .init("an unknown escape at byte \(index - bytes.startIndex)") }
            index += 2
            return digits[0] << 4 | digits[1]
        default: throw .init("an unknown escape at byte \(index - bytes.startIndex)")
        }
    }

    private static func hexadecimalValue(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
