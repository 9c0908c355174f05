import Chronicle

/// Text without any marks: a title, perhaps the furniture of the page it was copied from, and paragraphs.
enum PlainPage {
    static func articles(in text: String, defaults: ArticleDefaults) -> [Article] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return AggregatorPage.articles(
            in: PageLine.lines(of: lines[...], paragraphs: .byLine), head: Article(text: ""),
            defaults: defaults)
    }
}
