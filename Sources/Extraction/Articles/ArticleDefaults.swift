package import Chronicle

/// What the caller says about articles that do not say it themselves.
package struct ArticleDefaults: Sendable {
    package var publisher: String?
    package var published: EventDate?
    package var language: String?
    /// How many bytes of UTF-8 an article may have.
    package var sizeLimit: Int

    package init(
        publisher: String? = nil, published: EventDate? = nil, language: String? = nil, sizeLimit: Int = 10_000_000
    ) {
        self.publisher = publisher
        self.published = published
        self.language = language
        self.sizeLimit = sizeLimit
    }

    /// The article with these in the places that it leaves empty.
    func filling(_ article: Article) -> Article {
        var article = article
        article.publisher = article.publisher ?? publisher
        article.published = article.published ?? published
        article.language = article.language ?? language
        return article
    }
}
