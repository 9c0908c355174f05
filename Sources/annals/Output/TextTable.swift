/// A table for a person: columns that fit the terminal, each row with an optional note below it.
struct TextTable {
    struct Row {
        var cells: [String]
        /// Printed under the row, wrapped: the sentence that proves it.
        var note: String?

        init(_ cells: [String], note: String? = nil) {
            self.cells = cells
            self.note = note
        }
    }

    var title: String?
    var columns: [String]
    var rows: [Row]
    /// Printed where there are no rows.
    var whenEmpty: String
    var footer: [String] = []

    func lines(on terminal: Terminal) -> [String] {
        var lines: [String] = []
        if let title {
            lines += title.printable.wrapped(to: terminal.width).map { terminal.styled($0, .bold) } + [""]
        }
        if rows.isEmpty {
            lines += whenEmpty.wrapped(to: terminal.width)
        } else {
            let widths = columnWidths(in: terminal.width)
            if let widths {
                lines += line(of: columns.map { $0.uppercased() }, widths: widths).map { terminal.styled($0, .dim) }
            }
            for row in rows {
                let cells = row.cells.map(\.printable)
                lines += widths.map { line(of: cells, widths: $0) } ?? paragraph(of: cells, width: terminal.width)
                if let note = row.note {
                    lines += note.printable.wrapped(to: terminal.width - 4).map { terminal.styled("    " + $0, .dim) }
                }
            }
        }
        if !footer.isEmpty { lines += [""] + footer.flatMap { $0.printable.wrapped(to: terminal.width) } }
        return lines
    }

    /// A row where the terminal is too narrow for columns.
    private func paragraph(of cells: [String], width: Int) -> [String] {
        cells.filter { !$0.isEmpty }.joined(separator: " · ").wrapped(to: width)
    }

    /// Every column as wide as its widest cell, then the widest ones narrowed until the row fits; nil where they would
    /// be too narrow to read, or to copy an id from.
    private func columnWidths(in total: Int) -> [Int]? {
        var widths = columns.indices.map { column in
            max(columns[column].count, rows.map { $0.cells[column].printable.count }.max() ?? 0)
        }
        let gaps = 2 * (columns.count - 1)
        var excess = widths.reduce(0, +) + gaps - total
        while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 8 {
            widths[widest] -= 1
            excess -= 1
        }
        return excess > 0 ? nil : widths
    }

    private func line(of cells: [String], widths: [Int]) -> [String] {
        let wrapped = zip(cells, widths).map { $0.wrapped(to: $1) }
        let height = max(1, wrapped.map(\.count).max() ?? 1)
        return (0..<height).map { index in
            let line = zip(wrapped, widths).map { ($0.indices.contains(index) ? $0[index] : "").padded(to: $1) }
            return line.joined(separator: "  ").trimmingSuffix { $0 == " " }
        }
    }
}

extension String {
    fileprivate func trimmingSuffix(while condition: (Character) -> Bool) -> String {
        var end = endIndex
        while end > startIndex, condition(self[index(before: end)]) { end = index(before: end) }
        return String(self[..<end])
    }
}
