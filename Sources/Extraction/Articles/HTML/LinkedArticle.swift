import Foundation

/// An article in a page's JSON-LD, by the vocabulary of https://schema.org/Article.
struct LinkedArticle {
    let title: String?
    let publisher: String?
    let published: String?
    let url: String?
    let language: String?
    let body: String?

    /// Nil where the script is no JSON or tells of no article: pages carry linked data of many kinds.
    init?(_ json: String) {
        guard let root = try? JSONSerialization.jsonObject(with: Data(json.utf8)),
            let article = LinkedArticle.objects(in: root).first(where: LinkedArticle.isArticle)
        else { return nil }
        title = LinkedArticle.text(article["headline"]) ?? LinkedArticle.text(article["name"])
        publisher = LinkedArticle.name(article["publisher"])
        published = LinkedArticle.text(article["datePublished"])
        url = LinkedArticle.address(article["mainEntityOfPage"]) ?? LinkedArticle.text(article["url"])
        language = LinkedArticle.name(article["inLanguage"])
        body = LinkedArticle.text(article["articleBody"])
    }

    /// The objects of a script: it, those of an array, those of a graph.
    private static func objects(in value: Any) -> [[String: Any]] {
        if let array = value as? [Any] { return array.flatMap(objects(in:)) }
        guard let object = value as? [String: Any] else { return [] }
        return [object] + (object["@graph"].map(objects(in:)) ?? [])
    }

    private static func isArticle(_ object: [String: Any]) -> Bool {
        let types = object["@type"] as? [Any] ?? [object["@type"] as Any]
        return types.contains { type in
            guard let type = type as? String else { return false }
            return type.hasSuffix("Article") || ["BlogPosting", "Report", "LiveBlogPosting"].contains(type)
        }
    }

    private static func text(_ value: Any?) -> String? { (value as? String)?.trimmedIfAny }

    private static func name(_ value: Any?) -> String? {
        if let array = value as? [Any] { return name(array.first) }
        return text(value) ?? text((value as? [String: Any])?["name"])
    }

    private static func address(_ value: Any?) -> String? {
        text(value) ?? text((value as? [String: Any])?["@id"])
    }
}
