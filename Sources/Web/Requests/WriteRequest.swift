import Foundation
import HTTPTypes

/// A request that changes something, with its body read.
struct WriteRequest: Sendable {
    let parameters: QueryParameters
    let contentType: String?
    let body: [UInt8]
    let context: WebContext

    /// - Throws: a problem that says what is wrong with the JSON.
    func json<Value: Decodable>(as type: Value.Type) throws(Problem) -> Value {
        guard mediaType == nil || mediaType == "application/json" else {
            throw Problem(.unsupportedMedia, "send application/json", parameter: "Content-Type")
        }
        do {
            return try JSONDecoder().decode(type, from: Data(body))
        } catch let DecodingError.keyNotFound(key, _) {
            throw Problem(.malformedBody, "\(key.stringValue) is missing", parameter: key.stringValue)
        } catch let DecodingError.typeMismatch(_, context), let DecodingError.valueNotFound(_, context) {
            let field = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
            throw Problem(.malformedBody, "\(field.isEmpty ? "the body" : field) is of another type", parameter: field)
        } catch {
            throw Problem(.malformedBody, "the body is no JSON")
        }
    }

    /// The type without its parameters, such as `text/markdown`.
    var mediaType: String? {
        contentType?.split(separator: ";").first.map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
    }
}
