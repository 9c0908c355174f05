/// Reads CSV strictly as RFC 4180 says.
enum CSVText {
    /// The records; nil where the text is anything else.
    static func parse(_ text: String) -> [[String]]? {
        var records: [[String]] = []
        var record: [String] = []
        var rest = text.unicodeScalars[...]
        while !rest.isEmpty {
            guard let field = field(&rest) else { return nil }
            record.append(field)
            if rest.first == "," {
                rest.removeFirst()
                if rest.isEmpty { return nil }
            } else if rest.starts(with: lineEnd) {
                rest.removeFirst(2)
                records.append(record)
                record = []
            } else {
                return nil
            }
        }
        return record.isEmpty ? records : nil
    }

    private static let lineEnd = "\r\n".unicodeScalars

    private static func field(_ rest: inout Substring.UnicodeScalarView) -> String? {
        guard rest.first == "\"" else {
            let end = rest.firstIndex { ",\r\n\"".unicodeScalars.contains($0) } ?? rest.endIndex
            defer { rest = rest[end...] }
            return String(rest[..<end])
        }
        rest.removeFirst()
        var field = String.UnicodeScalarView()
        while let scalar = rest.popFirst() {
            if scalar != "\"" {
                field.append(scalar)
            } else if rest.first == "\"" {
                field.append("\"")
                rest.removeFirst()
            } else {
                return String(field)
            }
        }
        return nil
    }
}
