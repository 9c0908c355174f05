extension LexiconTable {
    /// One line's fields by the name of their column; what it lacks or misspells is thrown with file and line.
    package struct Row: Sendable {
        package let file: String
        package let line: Int
        let index: [String: Int]
        let fields: [String]

        /// Nil where the field is empty or there is no such column.
        package subscript(column: String) -> String? {
            guard let position = index[column], position < fields.count, !fields[position].isEmpty else { return nil }
            return fields[position]
        }

        /// The items of a list, in order, each once.
        package func list(_ column: String) -> [String] {
            var items: [String] = []
            for part in (self[column] ?? "").utf8.split(separator: UInt8(ascii: "|")) {
                let item = String(LexiconTable.trimmed(Substring(part)))
                if !item.isEmpty, !items.contains(item) { items.append(item) }
            }
            return items
        }

        package func text(_ column: String) throws(LexiconProblem) -> String {
            guard let text = self[column] else { throw problem("\(column) is empty; fill it in") }
            return text
        }

        /// - Parameter expected: what the field must be, for the error: `a day such as 2025-02-03`.
        package func value<Value>(
            _ column: String, expected: String, _ read: (String) -> Value?
        ) throws(LexiconProblem) -> Value {
            let text = try text(column)
            guard let value = read(text) else { throw problem("\(column) is \(text); it must be \(expected)") }
            return value
        }

        package func optional<Value>(
            _ column: String, expected: String, _ read: (String) -> Value?
        ) throws(LexiconProblem) -> Value? {
            self[column] == nil ? nil : try value(column, expected: expected, read)
        }

        package func subject(_ column: String) throws(LexiconProblem) -> SubjectID {
            try value(column, expected: "a country code such as GBR or an id such as mark-rutte") { SubjectID($0) }
        }

        package func subjectIfAny(_ column: String) throws(LexiconProblem) -> SubjectID? {
            self[column] == nil ? nil : try subject(column)
        }

        package func problem(_ message: String) -> LexiconProblem {
            LexiconProblem(file: file, line: line, message: message)
        }
    }
}
