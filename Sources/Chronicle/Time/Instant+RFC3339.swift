extension Instant {
    /// Reads `2025-02-03T09:30:00Z` with any fraction and offset (RFC 3339); digits below the microsecond are dropped.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int? {
            guard range.upperBound <= bytes.count else { return nil }
            return bytes[range].reduce(0 as Int?) { sum, byte in
                sum.flatMap { (48...57).contains(byte) ? $0 * 10 + Int(byte) - 48 : nil }
            }
        }
        guard bytes.count >= 20, let day = CalendarDay(String(decoding: bytes[..<10], as: UTF8.self)),
            bytes[10] | 0x20 == UInt8(ascii: "t"), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let hour = number(11..<13), hour < 24, let minute = number(14..<16), minute < 60,
            let second = number(17..<19), second < 60
        else { return nil }
        var place = 19
        var fraction = 0
        if bytes[place] == UInt8(ascii: ".") {
            let digits = bytes[(place + 1)...].prefix { (48...57).contains($0) }
            guard !digits.isEmpty else { return nil }
            for index in 0..<6 {
                fraction = fraction * 10 + (index < digits.count ? Int(digits[digits.startIndex + index]) - 48 : 0)
            }
            place = digits.endIndex
        }
        guard let offset = Instant.offset(bytes[place...]) else { return nil }
        let seconds = day.number * 86_400 + hour * 3600 + minute * 60 + second - offset * 60
        self.init(microseconds: Int64(seconds) * 1_000_000 + Int64(fraction))
    }

    /// Minutes east of Greenwich: `Z` or `±hh:mm`.
    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
        if bytes.count == 1, let zulu = bytes.first { return zulu | 0x20 == UInt8(ascii: "z") ? 0 : nil }
        let text = bytes.map { Int($0) }
        guard text.count == 6, text[3] == 58, text[0] == 43 || text[0] == 45 else { return nil }
        let digits = [text[1], text[2], text[4], text[5]].map { $0 - 48 }
        guard digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
        let (hours, minutes) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
        guard hours < 24, minutes < 60 else { return nil }
        return (hours * 60 + minutes) * (text[0] == 43 ? 1 : -1)
    }
}
