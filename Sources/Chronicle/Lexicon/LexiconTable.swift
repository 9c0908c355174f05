/// A lexicon file's rows, read from text: fields set apart by tabs under a line of column names.
///
/// Lines that begin with `#` are comments; empty lines are skipped; `|` sets the items of a list apart. Fields missing at
/// the end of a line are empty, because editors strip trailing tabs.
package struct LexiconTable: Sendable {
    package let file: String
    package let columns: [String]
    package let rows: [Row]

    /// - Parameters:
    ///   - file: the name that errors give.
    ///   - required: columns that the file must have; it may have more.
    package init(_ text: String, file: String, columns required: [String] = []) throws(LexiconError) {
        var problems: [LexiconProblem] = []
        var header: (columns: [String], index: [String: Int])?
        var rows: [Row] = []
        for (offset, bytes) in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .enumerated()
        {
            let line = LexiconTable.trimmed(Substring(bytes))
            guard !line.isEmpty, line.utf8.first != UInt8(ascii: "#") else { continue }
            let fields = Substring(bytes).utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                .map { String(LexiconTable.trimmed(Substring($0))) }
            func refuse(_ message: String) {
                problems.append(LexiconProblem(file: file, line: offset + 1, message: message))
            }
            guard let index = header?.index else {
                let missing = required.filter { !fields.contains($0) }
                if !missing.isEmpty {
                    refuse("the header has no column \(missing.joined(separator: ", ")); add it, set apart by a tab")
                }
                if Set(fields).count < fields.count { refuse("the header names a column twice; name each once") }
                header = (fields, Dictionary(zip(fields, fields.indices)) { first, _ in first })
                continue
            }
            if fields.count > index.count {
                refuse("\(fields.count) fields under \(index.count) columns; remove the tab that is too many")
                continue
            }
            rows.append(Row(file: file, line: offset + 1, index: index, fields: fields))
        }
        if header == nil {
            problems.append(
                LexiconProblem(file: file, line: 1, message: "no header; begin the file with the columns' names"))
        }
        guard problems.isEmpty else { throw LexiconError(problems) }
        self.file = file
        columns = header?.columns ?? []
        self.rows = rows
    }

    /// Without spaces, tabs, carriage returns and a byte-order mark at either end.
    static func trimmed(_ text: Substring) -> Substring {
        func isBlank(_ scalar: Unicode.Scalar) -> Bool {
            scalar == " " || scalar == "\t" || scalar == "\r" || scalar == "\u{FEFF}"
        }
        var scalars = text.unicodeScalars[...]
        while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
        while let last = scalars.last, isBlank(last) { scalars.removeLast() }
        return Substring(scalars)
    }
}
