extension LexiconTable.Row {
    /// One word as tokens hold it: in lower case, with no space inside.
    func word(_ column: String) throws(LexiconProblem) -> String {
        try value(column, expected: "one word in lower case") { LexiconTable.Row.isWord($0) ? $0 : nil }
    }

    func wordIfAny(_ column: String) throws(LexiconProblem) -> String? {
        self[column] == nil ? nil : try word(column)
    }

    func words(_ column: String) throws(LexiconProblem) -> Set<Word> {
        let words = list(column)
        for word in words where !LexiconTable.Row.isWord(word) {
            throw problem("\(column) has \(word); each item must be one word in lower case")
        }
        return Set(words.map(Word.init))
    }

    func value<Choice: RawRepresentable<String> & CaseIterable>(
        _ column: String, oneOf choices: Choice.Type
    ) throws(LexiconProblem) -> Choice {
        let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        return try value(column, expected: "one of \(names)") { Choice(rawValue: $0) }
    }

    func optional<Choice: RawRepresentable<String> & CaseIterable>(
        _ column: String, oneOf choices: Choice.Type
    ) throws(LexiconProblem) -> Choice? {
        self[column] == nil ? nil : try value(column, oneOf: choices)
    }

    private static func isWord(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy {
            $0.properties.lowercaseMapping.unicodeScalars.elementsEqual([$0]) && $0 != " "
        }
    }
}
