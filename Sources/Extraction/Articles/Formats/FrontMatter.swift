import Chronicle
import Yams

/// The YAML between two lines `---` that opens an article.
struct FrontMatter {
    private(set) var article = Article(text: "")

    /// Enough for any page's description; YAML of unlimited size can be nested beyond what a stack holds.
    static let sizeLimit = 65_536

    /// - Parameter line: the number of the opening `---`, for messages.
    init(yaml: String, line: Int) throws(ArticleError.Fault) {
        guard yaml.utf8.count <= FrontMatter.sizeLimit else {
            throw .largeFrontMatter(line: line, limit: FrontMatter.sizeLimit)
        }
        let root: Node?
        do {
            root = try Yams.compose(yaml: yaml)
        } catch {
            let (offset, problem) = FrontMatter.explain(error)
            throw .badFrontMatter(line: line + offset, problem: problem)
        }
        guard let root, !FrontMatter.isNull(root) else { return }
        guard case .mapping(let fields) = root else {
            throw .badFrontMatter(line: line + 1, problem: "it has no fields")
        }
        for (key, value) in fields {
            guard let name = key.scalar?.string else { continue }
            try read(name, value, below: line)
        }
    }

    /// Other fields than an article's are let be: pages carry tags, authors and layouts too.
    private mutating func read(_ field: String, _ value: Node, below line: Int) throws(ArticleError.Fault) {
        switch field {
        case "title": article.title = try FrontMatter.text(field, value, below: line)
        case "publisher": article.publisher = try FrontMatter.text(field, value, below: line)
        case "url": article.url = try FrontMatter.text(field, value, below: line)
        case "language": article.language = try FrontMatter.text(field, value, below: line)
        case "published":
            guard let text = try FrontMatter.text(field, value, below: line) else { return }
            guard let date = PublicationDate.read(text) else {
                throw .noDate(field: field, line: FrontMatter.line(of: value, below: line), text: text)
            }
            article.published = date
        default: break
        }
    }

    private static func text(
        _ field: String, _ value: Node, below line: Int
    ) throws(ArticleError.Fault) -> String? {
        guard let scalar = value.scalar else {
            throw .wrongType(field: field, line: self.line(of: value, below: line), expected: "text")
        }
        return isNull(value) ? nil : scalar.string.trimmedIfAny
    }

    private static func isNull(_ node: Node) -> Bool {
        guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .any else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }

    private static func line(of node: Node, below line: Int) -> Int? { node.mark.map { line + $0.line } }

    /// The line inside the YAML, from 1, and the reason in a few words.
    private static func explain(_ error: any Error) -> (line: Int, problem: String) {
        switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            (mark.line, problem.split(separator: "\n").joined(separator: " "))
        case YamlError.duplicatedKeysInMapping(let duplicates, _):
            (1, "\(duplicates.map { String(describing: $0) }.sorted().joined(separator: ", ")) twice")
        default: (1, "it cannot be read")
        }
    }
}
