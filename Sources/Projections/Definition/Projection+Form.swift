extension Projection {
    /// Refuses what would break a promise and can be told from the text alone.
    func checkForm() throws(ProjectionError) {
        guard isPlain(name) else { throw refusal("folder", "its name must be lower-case letters, digits and _") }
        try checkTables()
        try checkMapping()
        try checkConstants()
        try checkIndexes()
    }

    private func checkTables() throws(ProjectionError) {
        let statements = SQLText(tablesSQL).statements
        guard !tables.isEmpty, statements.count == tables.count else {
            throw refusal("tables.sql", "it must hold CREATE TABLE projection.NAME (…) statements and nothing else")
        }
        for (table, statement) in zip(tables, statements) {
            guard isPlain(table), !isReserved(table) else {
                throw refusal(
                    "tables.sql",
                    "a table cannot be called \(table): take lower-case letters and _, none of \(reserved)")
            }
            let end = statement.significant.suffix(6).map { $0.text.lowercased() }
            guard end == ["partition", "by", "list", "(", "generation", ")"] else {
                throw refusal("tables.sql", "table \(table) must end with PARTITION BY LIST (generation)")
            }
        }
    }

    private func checkMapping() throws(ProjectionError) {
        let mapping = SQLText(projectSQL)
        guard !mapping.statements.isEmpty else { throw refusal("project.sql", "it is empty") }
        guard
            mapping.statements.allSatisfy({
                $0.significant.first.map { $0.isWord("insert") || $0.isWord("with") } ?? false
            })
        else { throw refusal("project.sql", "it may hold INSERT … SELECT statements only") }
        if let unknown = mapping.parameters.subtracting(Mapping.parameters).min() {
            throw refusal("project.sql", "there is no parameter :\(unknown), only :after, :upto and :horizon")
        }
        guard mapping.statements.allSatisfy({ $0.parameters.isSuperset(of: ["after", "upto"]) }) else {
            throw refusal("project.sql", "each statement must keep to the positions in (:after, :upto]")
        }
        for (table, isFilled) in mapping.namedTables where !isFilled {
            throw refusal(
                "project.sql", "it reads projection.\(table): rows would depend on how events are batched; read the log"
            )
        }
        for (table, isFilled) in mapping.namedTables where isFilled && !tables.contains(table) {
            throw refusal("project.sql", "it fills projection.\(table), which its tables.sql does not make")
        }
    }

    /// What PostgreSQL reads as a date or time that depends on the clock is a constant by the time it is asked.
    private func checkConstants() throws(ProjectionError) {
        for (file, text) in [("project.sql", projectSQL), ("tables.sql", tablesSQL)] {
            let clocks = ["'now'", "'today'", "'tomorrow'", "'yesterday'"]
            for token in SQLText(text).tokens where token.kind == .string && clocks.contains(token.text.lowercased()) {
                throw refusal(file, "the constant \(token.text) would depend on the day it is run")
            }
        }
    }

    private func checkIndexes() throws(ProjectionError) {
        for statement in SQLText(indexesSQL).statements {
            let words = statement.significant
            let isUnique = words.dropFirst().first?.isWord("unique") == true
            let start = words.dropFirst(isUnique ? 3 : 2)
            guard words.first?.isWord("create") == true,
                words.dropFirst(isUnique ? 2 : 1).first?.isWord("index") == true,
                start.first?.isWord("on") == true, statement.namedTables.count == 1,
                tables.contains(statement.namedTables[0].table)
            else {
                throw refusal(
                    "indexes.sql",
                    "it may hold CREATE [UNIQUE] INDEX ON projection.TABLE (…) statements only, without an index name")
            }
        }
    }

    private func refusal(_ file: String, _ reason: String) -> ProjectionError {
        .refused(projection: name, file: file, reason: reason)
    }

    /// Tables of the bookkeeping, and names that a generation's part of another table could have.
    private func isReserved(_ table: String) -> Bool {
        reserved.contains(table) || table.last?.isNumber == true
    }

    private var reserved: [String] { ["generation", "live", "range", "index_build", "quarantine"] }

    private func isPlain(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 50
            && name.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            }
    }
}
