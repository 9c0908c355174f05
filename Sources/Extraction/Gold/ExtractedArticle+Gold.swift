import Chronicle

extension ExtractedArticle {
    /// Its reports in the annotation guide's form.
    package var goldEvents: JSONNode {
        let text = ScalarText(article.text)
        return .list(reports.map { $0.gold(in: text) })
    }

    /// The page of one article, or of several with a list of them.
    package static func goldPage(_ name: String, _ articles: [ExtractedArticle]) -> JSONNode {
        guard articles.count != 1 else {
            return .object([
                .init("article", .text(name)), .init("published", .optional(articles[0].article.published?.edtf)),
                .init("events", articles[0].goldEvents),
            ])
        }
        return .object([
            .init("article", .text(name)),
            .init("published", .optional(articles.first?.article.published?.edtf)),
            .init(
                "articles",
                .list(
                    articles.map {
                        .object([
                            .init("title", .optional($0.article.title)),
                            .init("published", .optional($0.article.published?.edtf)), .init("events", $0.goldEvents),
                        ])
                    })),
        ])
    }
}
