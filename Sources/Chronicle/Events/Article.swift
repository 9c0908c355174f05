/// A text with its source, before it is recorded.
package struct Article: Hashable, Sendable {
    package var title: String?
    package var publisher: String?
    /// The publication date as the source gave it; nil where it gave none.
    package var published: EventDate?
    package var url: String?
    /// BCP 47, `en`.
    package var language: String?
    /// The body: paragraphs set apart by empty lines.
    package var text: String

    package init(
        title: String? = nil, publisher: String? = nil, published: EventDate? = nil, url: String? = nil,
        language: String? = nil, text: String
    ) {
        self.title = title
        self.publisher = publisher
        self.published = published
        self.url = url
        self.language = language
        self.text = text
    }

    package var id: ArticleID { ArticleID(title: title, publisher: publisher, published: published, text: text) }
}
