/// Why a file is no article, in one line that says what to do about it.
package struct ArticleError: Error, Hashable, Sendable {
    package enum Fault: Error, Hashable, Sendable {
        case empty
        case noBody
        case tooLarge(bytes: Int, limit: Int)
        case unknownEnding(String)
        /// Bytes that are a known kind of file without text, such as a PDF.
        case notText(kind: String)
        case nulByte(offset: Int)
        case invalidUTF8(offset: Int)
        case otherEncoding(String)
        case openFrontMatter(line: Int)
        case largeFrontMatter(line: Int, limit: Int)
        case badFrontMatter(line: Int, problem: String)
        case wrongType(field: String, line: Int?, expected: String)
        case noDate(field: String, line: Int?, text: String)
        case badJSON(line: Int?, problem: String)
        case unreadableHTML
    }

    package let name: String
    package let fault: Fault
}

extension ArticleError: CustomStringConvertible {
    package var description: String { "\(name): \(fault)" }
}

extension ArticleError.Fault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .empty: "the file is empty; give one that holds an article's text"
        case .noBody: "there is no article text in it; put paragraphs below its title and front matter"
        case .tooLarge(let bytes, let limit):
            "\(bytes) bytes are more than an article may have (\(limit)); split it into its articles"
        case .unknownEnding(let ending):
            "files ending in .\(ending) are not read; save it as .txt, .md, .html, .json or .ndjson"
        case .notText(let kind): "this is \(kind), no text; save the article's words as .txt or .html"
        case .nulByte(let offset): "byte \(offset) is NUL, so this is no text file; save the article as UTF-8 text"
        case .invalidUTF8(let offset):
            "the bytes at offset \(offset) are not UTF-8; convert the file, for example with iconv -t UTF-8"
        case .otherEncoding(let encoding):
            "the file is encoded as \(encoding); convert it with iconv -f \(encoding) -t UTF-8"
        case .openFrontMatter(let line):
            "the front matter opened in line \(line) is never closed; put a line --- below it"
        case .largeFrontMatter(let line, let limit):
            "the front matter opened in line \(line) has more than \(limit) bytes; close it with a line --- earlier"
        case .badFrontMatter(let line, let problem):
            "line \(line), in the front matter, is no YAML (\(problem)); write lines such as title: \"…\""
        case .wrongType(let field, let line, let expected):
            "\(field)\(ArticleError.Fault.place(line)) must be \(expected); correct it or leave it out"
        case .noDate(let field, let line, let text):
            "\(field)\(ArticleError.Fault.place(line)) is \"\(text)\", which is no date; "
                + "write one such as 2025-02-03, or leave it out"
        case .badJSON(let line, let problem):
            "\(line.map { "line \($0)" } ?? "the file") is no JSON article (\(problem)); "
                + "write an object with title, publisher, published, url, language and text"
        case .unreadableHTML: "the HTML cannot be parsed; save the article's words as .txt"
        }
    }

    private static func place(_ line: Int?) -> String { line.map { " in line \($0)" } ?? "" }
}
