import Foundation

/// What a command found out, in every form it can be asked for.
struct Answer {
    /// The whole answer, for `json`.
    let document: any Encodable
    /// Its rows, one a line, for `ndjson`.
    let records: [any Encodable]
    /// For `csv`.
    let sheet: Sheet
    /// For people.
    let tables: [TextTable]

    struct Sheet {
        let header: [String]
        let rows: [[String]]
    }

    func print(as format: OutputFormat) throws {
        switch format {
        case .table:
            let lines = tables.map { $0.lines(on: .output).joined(separator: "\n") }
            Swift.print(lines.joined(separator: "\n\n"))
        case .json: Swift.print(try JSONOutput.encode(document, pretty: true))
        case .ndjson:
            for record in records { Swift.print(try JSONOutput.encode(record, pretty: false)) }
        case .csv:
            for row in [sheet.header] + sheet.rows {
                // A file gets what was recorded, a terminal nothing that would steer it.
                let row = Terminal.output.isInteractive ? row.map(\.printable) : row
                Swift.print(row.map(Answer.csvField).joined(separator: ","), terminator: "\r\n")
            }
        }
    }

    /// RFC 4180: quoted where it holds a comma, a quotation mark or a line break.
    static func csvField(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}

enum JSONOutput {
    static func encode(_ value: any Encodable, pretty: Bool) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
        return escapingControls(of: String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    /// Escapes what JSON would let stand inside strings and a terminal might obey: C1 controls and changes of direction.
    private static func escapingControls(of json: String) -> String {
        func steers(_ scalar: Unicode.Scalar) -> Bool {
            (0x7F...0x9F).contains(scalar.value) || scalar.properties.isBidiControl
        }
        guard json.unicodeScalars.contains(where: steers) else { return json }
        var escaped = String.UnicodeScalarView()
        for scalar in json.unicodeScalars {
            if steers(scalar) {
                let digits = String(scalar.value, radix: 16)
                escaped.append(
                    contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).unicodeScalars)
            } else {
                escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
