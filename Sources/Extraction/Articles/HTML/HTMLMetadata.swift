import Chronicle

/// What a page's head and its linked data say about the article.
struct HTMLMetadata {
    private(set) var article = Article(text: "")
    /// The article's words, where linked data has them.
    private(set) var body: String?

    init(below root: HTMLElement) {
        let tags = HTMLTags(below: root)
        let linked = tags.linkedData.lazy.compactMap(LinkedArticle.init).first
        let meta = tags.meta
        article.title = linked?.title ?? meta["og:title"] ?? meta["twitter:title"] ?? tags.heading ?? tags.title
        article.publisher =
            linked?.publisher ?? meta["og:site_name"] ?? meta["dc.publisher"] ?? meta["citation_publisher"]
            ?? meta["publisher"] ?? meta["application-name"]
        let dates = [linked?.published] + HTMLMetadata.dateNames.map { meta[$0] } + [tags.time]
        article.published = dates.lazy.compactMap { $0.flatMap(PublicationDate.read) }.first
        article.url = tags.canonical ?? meta["og:url"] ?? linked?.url
        article.language = linked?.language ?? tags.language ?? meta["og:locale"].map(HTMLMetadata.languageTag)
        body = linked?.body
    }

    /// Open Graph writes `en_GB` where BCP 47 has `en-GB`.
    private static func languageTag(_ locale: String) -> String { locale.replacing("_", with: "-") }

    private static let dateNames = [
        "article:published_time", "og:article:published_time", "article:published", "datepublished", "date", "pubdate",
        "publishdate", "publish-date", "publication_date", "dc.date", "dc.date.issued", "dcterms.date",
        "dcterms.created", "sailthru.date", "parsely-pub-date", "citation_publication_date", "citation_date",
        "article.published", "release_date",
    ]
}

/// The tags of a page that can tell something about its article.
private struct HTMLTags {
    /// By name, property or itemprop in small letters; the first of each counts.
    private(set) var meta: [String: String] = [:]
    private(set) var linkedData: [String] = []
    private(set) var title: String?
    private(set) var heading: String?
    private(set) var canonical: String?
    private(set) var language: String?
    private(set) var time: String?

    init(below root: HTMLElement) {
        language = root["lang"]?.trimmedIfAny
        var tags = self
        root.walk { step in
            if case .enter(let element) = step { tags.read(element) }
            return true
        }
        self = tags
    }

    private mutating func read(_ element: HTMLElement) {
        switch element.tag {
        case "meta":
            guard let name = element["property"] ?? element["name"] ?? element["itemprop"],
                let content = element["content"]?.trimmedIfAny
            else { return }
            let key = name.lowercased()
            meta[key] = meta[key] ?? content
        case "script" where element["type"]?.lowercased().hasPrefix("application/ld+json") == true:
            linkedData.append(element.text)
        case "title": title = title ?? element.text.singleSpaced
        case "h1": heading = heading ?? element.text.singleSpaced
        case "link" where element["rel"]?.lowercased() == "canonical":
            canonical = canonical ?? element["href"]?.trimmedIfAny
        case "time": time = time ?? element["datetime"]?.trimmedIfAny
        default: break
        }
    }
}

extension String {
    fileprivate var singleSpaced: String? { split(whereSeparator: \.isWhitespace).joined(separator: " ").trimmedIfAny }
}
