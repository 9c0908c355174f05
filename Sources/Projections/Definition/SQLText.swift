/// The text of a projection's file: its statements, its parameters and the tables of the read side it names.
struct SQLText: Hashable, Sendable {
    let tokens: [SQLToken]

    init(_ text: String) { tokens = SQLLexer.tokens(of: text) }

    private init(tokens: [SQLToken]) { self.tokens = tokens }

    var text: String { tokens.map(\.text).joined() }

    /// The statements between semicolons, without those that hold nothing but comments.
    var statements: [SQLText] {
        tokens.split { $0.text == ";" && $0.kind == .symbol }
            .map { SQLText(tokens: Array($0)) }
            .filter { $0.tokens.contains { $0.kind != .space } }
    }

    /// The words, names and symbols, without white space and comments.
    var significant: [SQLToken] { tokens.filter { $0.kind != .space } }

    var parameters: Set<String> {
        Set(tokens.filter { $0.kind == .parameter }.map { String($0.text.dropFirst()) })
    }

    /// The tables that its `CREATE TABLE projection.NAME` make, in the order of the text.
    var createdTables: [String] {
        statements.compactMap { statement in
            var words = statement.significant[...]
            guard words.popFirst()?.isWord("create") == true, words.popFirst()?.isWord("table") == true else {
                return nil
            }
            if words.first?.isWord("if") == true { words = words.dropFirst(3) }
            guard words.count > 2, words.removeFirst().name == SQLText.schema, words.removeFirst().text == "." else {
                return nil
            }
            return words.first?.name
        }
    }

    /// The tables that it names as `projection.NAME`, each with whether it only fills it there; functions are left out.
    var namedTables: [(table: String, isFilled: Bool)] {
        let words = significant
        return words.indices.compactMap { index in
            guard index + 2 < words.count, words[index].name == SQLText.schema, words[index + 1].text == ".",
                let table = words[index + 2].name
            else { return nil }
            let isFilled = index >= 2 && words[index - 1].isWord("into") && words[index - 2].isWord("insert")
            let isOfIndex = index >= 1 && words[index - 1].isWord("on")
            let isCalled = index + 3 < words.count && words[index + 3].text == "("
            return isCalled && !isFilled && !isOfIndex ? nil : (table, isFilled)
        }
    }

    /// The text with each `projection.NAME` of the tables given as the generation's own part of it.
    func naming(_ tables: [String], of generation: Int) -> SQLText {
        var named = tokens
        for index in named.indices.dropFirst(2) {
            guard named[index - 2].name == SQLText.schema, named[index - 1].text == ".",
                let table = named[index].name, tables.contains(table)
            else { continue }
            named[index] = SQLToken(kind: .quotedName, text: "\"\(GenerationTable(table, of: generation).name)\"")
        }
        return SQLText(tokens: named)
    }

    static let schema = "projection"
}
