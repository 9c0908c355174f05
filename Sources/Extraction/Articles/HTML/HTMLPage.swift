import Chronicle

/// A web page: its article from JSON-LD, Open Graph and meta tags, its paragraphs from the markup.
enum HTMLPage {
    static func articles(in html: String, defaults: ArticleDefaults) throws(ArticleError.Fault) -> [Article] {
        guard let document = HTMLDocument(html) else { throw .unreadableHTML }
        let read = document.withRoot { root in (HTMLMetadata(below: root), HTMLBody.paragraphs(below: root)) }
        guard let (metadata, paragraphs) = read else { throw .unreadableHTML }

        var texts = paragraphs.filter { $0 != metadata.article.title }
        // Pages that draw their text by script often carry it whole in JSON-LD.
        if let body = metadata.body, texts.reduce(0, { $0 + $1.utf8.count }) < body.utf8.count / 2 {
            texts = body.split(separator: "\n").compactMap(\.trimmedIfAny)
        }
        let lines = texts.map { PageLine(text: $0, opensParagraph: true) }
        return AggregatorPage.articles(in: lines, head: metadata.article, defaults: defaults)
    }
}
