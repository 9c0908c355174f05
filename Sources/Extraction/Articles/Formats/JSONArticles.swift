import Chronicle
import Foundation

/// Articles as JSON objects: one, an array of them, or one a line.
enum JSONArticles {
    static func articles(in text: String, defaults: ArticleDefaults) throws(ArticleError.Fault) -> [Article] {
        let isArray = text.unicodeScalars.first { !$0.properties.isWhitespace } == "["
        let records =
            isArray ? try decode([Record].self, text, line: nil) : [try decode(Record.self, text, line: nil)]
        return try records.map { record throws(ArticleError.Fault) in try record.article(line: nil, defaults) }
    }

    static func articles(inLinesOf text: String, defaults: ArticleDefaults) throws(ArticleError.Fault) -> [Article] {
        var articles: [Article] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let object = line.trimmed
            if object.isEmpty { continue }
            articles.append(try decode(Record.self, object, line: index + 1).article(line: index + 1, defaults))
        }
        return articles
    }

    private struct Record: Decodable {
        var title: String?
        var publisher: String?
        var published: String?
        var url: String?
        var language: String?
        var text: String

        func article(line: Int?, _ defaults: ArticleDefaults) throws(ArticleError.Fault) -> Article {
            var date: EventDate?
            if let published = published?.trimmedIfAny {
                guard let read = PublicationDate.read(published) else {
                    throw .noDate(field: "published", line: line, text: published)
                }
                date = read
            }
            let text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").trimmed
            if text.isEmpty { throw .noBody }
            guard !text.utf8.contains(0) else { throw .badJSON(line: line, problem: "its text holds NUL") }
            return defaults.filling(
                Article(
                    title: title?.trimmedIfAny, publisher: publisher?.trimmedIfAny, published: date,
                    url: url?.trimmedIfAny, language: language?.trimmedIfAny, text: text))
        }
    }

    private static func decode<Value: Decodable>(
        _ type: Value.Type, _ text: String, line: Int?
    ) throws(ArticleError.Fault) -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(text.utf8))
        } catch let DecodingError.typeMismatch(_, context) {
            throw .wrongType(field: field(context), line: line, expected: "text")
        } catch DecodingError.keyNotFound {
            throw .wrongType(field: "text", line: line, expected: "there and hold the article's words")
        } catch let DecodingError.valueNotFound(_, context) {
            throw .wrongType(field: field(context), line: line, expected: "text")
        } catch {
            throw .badJSON(line: line, problem: "it cannot be parsed")
        }
    }

    private static func field(_ context: DecodingError.Context) -> String {
        context.codingPath.last { $0.intValue == nil }?.stringValue ?? "each article"
    }
}
