import Foundation
import Service

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
