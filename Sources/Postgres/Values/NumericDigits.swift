/// Plain decimal notation (`-12.50`, `NaN`) to and from the binary form of `numeric`: digits in base 10000.
///
/// Source: `numeric_send` and `numeric_recv` in src/backend/utils/adt/numeric.c.
struct NumericDigits {
    private let text: String

    init(_ plainNotation: String) { text = plainNotation }

    func encode(into bytes: inout [UInt8]) {
        guard text != "NaN" else {
            append(groups: [], weight: 0, sign: Self.notANumber, scale: 0, to: &bytes)
            return
        }
        let isNegative = text.hasPrefix("-")
        let parts = text.drop { $0 == "-" || $0 == "+" }.split(separator: ".", omittingEmptySubsequences: false)
        let whole = Array((parts.first ?? "").utf8)
        let fraction = parts.count > 1 ? Array(parts[1].utf8) : []
        let zero = UInt8(ascii: "0")
        let padded =
            [UInt8](repeating: zero, count: (4 - whole.count % 4) % 4) + whole + fraction
            + [UInt8](repeating: zero, count: (4 - fraction.count % 4) % 4)
        var groups = stride(from: 0, to: padded.count, by: 4).map { start in
            padded[start..<start + 4].reduce(Int16(0)) { $0 * 10 + Int16($1 - zero) }
        }
        var weight = (whole.count + 3) / 4 - 1
        let leading = groups.prefix { $0 == 0 }.count
        groups.removeFirst(leading)
        weight -= leading
        groups.removeLast(groups.reversed().prefix { $0 == 0 }.count)
        append(
            groups: groups, weight: groups.isEmpty ? 0 : weight, sign: isNegative ? Self.negative : Self.positive,
            scale: fraction.count, to: &bytes)
    }

    private func append(groups: [Int16], weight: Int, sign: UInt16, scale: Int, to bytes: inout [UInt8]) {
        bytes.append(bigEndian: Int16(groups.count))
        bytes.append(bigEndian: Int16(weight))
        bytes.append(bigEndian: sign)
        bytes.append(bigEndian: UInt16(scale))
        for group in groups { bytes.append(bigEndian: group) }
    }

    /// The number in plain notation with as many decimals as the value carries.
    static func decode(_ bytes: RawSpan) throws(ValueError) -> String {
        let count = Int(try bytes.integer(at: 0, Int16.self))
        let weight = Int(try bytes.integer(at: 2, Int16.self))
        let sign = try bytes.integer(at: 4, UInt16.self)
        let scale = Int(try bytes.integer(at: 6, UInt16.self))
        guard sign != notANumber else { return "NaN" }
        guard sign == positive || sign == negative else { throw .outOfRange }
        func digits(ofGroup index: Int) throws(ValueError) -> String {
            guard index >= 0, index < count else { return "0000" }
            let group = try bytes.integer(at: 8 + 2 * index, Int16.self)
            guard (0..<10000).contains(group) else { throw .malformed }
            return String(String(10000 + Int(group)).dropFirst())
        }
        var whole = ""
        if weight >= 0 {
            for index in 0...weight { whole += try digits(ofGroup: index) }
        }
        var fraction = ""
        while fraction.count < scale {
            fraction += try digits(ofGroup: weight + 1 + fraction.count / 4)
        }
        let trimmed = whole.drop { $0 == "0" }
        return (sign == negative ? "-" : "") + (trimmed.isEmpty ? "0" : trimmed)
            + (scale > 0 ? "." + fraction.prefix(scale) : "")
    }

    private static let positive: UInt16 = 0x0000
    private static let negative: UInt16 = 0x4000
    private static let notANumber: UInt16 = 0xC000
}
