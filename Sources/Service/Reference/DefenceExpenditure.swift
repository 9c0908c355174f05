package import Chronicle
package import Foundation

/// What countries really spent on defence, by year: the figures that pledges are measured against.
package enum DefenceExpenditure {
    package struct Unreadable: Error, CustomStringConvertible {
        package let path: String
        package var description: String { "the reference figures \(path) cannot be read: check that the file exists" }
    }

    /// Reads a table of country, year, share_percent, status (`actual` or `estimate`) and source.
    package static func read(_ file: URL) throws -> [ActualFigure] {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { throw Unreadable(path: file.path) }
        let table = try LexiconTable(
            text, file: file.lastPathComponent, columns: ["country", "year", "share_percent", "status", "source"])
        return try table.rows.map { row in
            ActualFigure(
                country: try row.value("country", expected: "a country code such as GBR") { CountryCode($0) },
                year: try row.value("year", expected: "a year such as 2024") { Int($0) },
                percent: try row.value("share_percent", expected: "a number such as 2.33") {
                    Decimal(plain: $0)
                },
                isEstimate: try row.text("status") == "estimate", source: try row.text("source"))
        }
    }
}
