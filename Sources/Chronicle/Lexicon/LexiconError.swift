/// What is wrong with one line of a lexicon file.
package struct LexiconProblem: Error, Hashable, Sendable, CustomStringConvertible {
    package let file: String
    package let line: Int
    package let message: String

    package init(file: String, line: Int, message: String) {
        self.file = file
        self.line = line
        self.message = message
    }

    package var description: String { "\(file):\(line): \(message)" }
}

/// All that is wrong with a set of lexicon files, so that they can be mended in one go. Never without a problem.
package struct LexiconError: Error, Hashable, Sendable, CustomStringConvertible {
    /// In the order of file name and line.
    package let problems: [LexiconProblem]

    init(_ problems: [LexiconProblem]) {
        self.problems = problems.sorted { ($0.file, $0.line, $0.message) < ($1.file, $1.line, $1.message) }
    }

    /// One line: the first problem, and how many more there are.
    package var description: String {
        let first = problems.first.map(String.init(describing:)) ?? "the lexicon cannot be read"
        return problems.count > 1 ? "\(first) (and \(problems.count - 1) more)" : first
    }
}
